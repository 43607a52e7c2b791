import PrivacyTipOutlined from '@mui/icons-material/PrivacyTipOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const privacy: ResourceProps = {
  name: 'privacy_requests',
  options: { label: 'Privacy requests' },
  icon: PrivacyTipOutlined,
  list: lazy(() => import('./RequestList.tsx')),
  show: lazy(() => import('./RequestShow.tsx')),
};

export default privacy;
