import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import type { StaffRow } from './staffModel.ts';

const staff: ResourceProps = {
  name: 'staff_members',
  options: { label: 'Staff' },
  icon: GroupsOutlined,
  recordRepresentation: ({ full_name }: StaffRow) => full_name,
  list: lazy(() => import('./StaffList.tsx')),
  edit: lazy(() => import('./StaffEdit.tsx')),
};

export default staff;
