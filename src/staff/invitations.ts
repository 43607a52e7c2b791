import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** Invitations have no list of their own: they are shown below the staff. */
const invitations: ResourceProps = {
  name: 'staff_invitations',
  options: { label: 'Invitations' },
  create: lazy(() => import('./InvitationCreate.tsx')),
};

export default invitations;
