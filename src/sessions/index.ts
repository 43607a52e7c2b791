import HandshakeOutlined from '@mui/icons-material/HandshakeOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const sessions: ResourceProps = {
  name: 'consultation_sessions',
  options: { label: 'Sessions' },
  icon: HandshakeOutlined,
  recordRepresentation: ({ user_name, user_email }) => user_name ?? user_email ?? 'A member',
  list: lazy(() => import('./SessionList.tsx')),
  show: lazy(() => import('./SessionShow.tsx')),
};

export default sessions;
