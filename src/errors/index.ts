import BugReportOutlined from '@mui/icons-material/BugReportOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import type { ErrorGroup } from './errorModel.ts';

const errors: ResourceProps = {
  name: 'ai_error_groups',
  options: { label: 'Errors' },
  icon: BugReportOutlined,
  recordRepresentation: (group: ErrorGroup) => group.title,
  list: lazy(() => import('./ErrorList.tsx')),
  show: lazy(() => import('./ErrorShow.tsx')),
};

export default errors;
