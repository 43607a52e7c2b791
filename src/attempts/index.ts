import GppMaybeOutlined from '@mui/icons-material/GppMaybeOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const attempts: ResourceProps = {
  name: 'consultation_key_attempts',
  options: { label: 'Refused keys' },
  icon: GppMaybeOutlined,
  list: lazy(() => import('./AttemptList.tsx')),
};

export default attempts;
