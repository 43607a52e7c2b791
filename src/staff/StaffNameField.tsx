import Link from '@mui/material/Link';
import { useCreatePath, useRecordContext } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { StaffRow } from './staffModel.ts';

/** The name as a link, for the keyboard. */
export const StaffNameField = (_props: { source?: string }) => {
  const member = useRecordContext<StaffRow>();
  const createPath = useCreatePath();
  if (!member) return null;
  return (
    <Link
      component={RouterLink}
      to={createPath({ resource: 'staff_members', type: 'edit', id: member.id })}
      onClick={(event) => event.stopPropagation()}
      color="inherit"
      variant="inherit"
      fontWeight={560}
    >
      {member.full_name}
    </Link>
  );
};
