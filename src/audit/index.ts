import HistoryOutlined from '@mui/icons-material/HistoryOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const audit: ResourceProps = {
  name: 'audit_log',
  options: { label: 'Audit log' },
  icon: HistoryOutlined,
  list: lazy(() => import('./AuditList.tsx')),
  show: lazy(() => import('./AuditShow.tsx')),
};

export default audit;
