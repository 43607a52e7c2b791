import PeopleAltOutlined from '@mui/icons-material/PeopleAltOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { displayName } from './userModel.ts';

const users: ResourceProps = {
  name: 'profiles',
  options: { label: 'Users' },
  icon: PeopleAltOutlined,
  recordRepresentation: displayName,
  list: lazy(() => import('./UserList.tsx')),
  show: lazy(() => import('./UserShow.tsx')),
  edit: lazy(() => import('./UserEdit.tsx')),
};

export default users;
