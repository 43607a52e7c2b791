import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** Views as another role are begun and ended from the account menu and the banner: here they are only read. */
const roleViews: ResourceProps = {
  name: 'staff_role_views',
  options: { label: 'Views as another role' },
  list: lazy(() => import('./RoleViewList.tsx')),
};

export default roleViews;
