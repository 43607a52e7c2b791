import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const invitations: ResourceProps = {
  name: 'member_invitations',
  options: { label: 'Invited users' },
  list: lazy(() => import('./InvitationList.tsx')),
};

export default invitations;
