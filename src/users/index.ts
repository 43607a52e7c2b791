import PeopleAltOutlined from '@mui/icons-material/PeopleAltOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const users: ResourceProps = {
  name: 'profiles',
  options: { label: 'Users' },
  icon: PeopleAltOutlined,
  recordRepresentation: (record) => record.full_name ?? record.email,
  list: lazy(() => import('./UserList.tsx')),
};

export default users;
