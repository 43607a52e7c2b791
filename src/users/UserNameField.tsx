import Link from '@mui/material/Link';
import { useCreatePath, useRecordContext } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { displayName, type UserRow } from './userModel.ts';

/** The name as a link, so that the keyboard and a new tab reach the page as well as a click on the row does. */
export const UserNameField = (_props: { source?: string }) => {
  const user = useRecordContext<UserRow>();
  const createPath = useCreatePath();
  if (!user) return null;
  return (
    <Link
      component={RouterLink}
      to={createPath({ resource: 'profiles', type: 'show', id: user.id })}
      onClick={(event) => event.stopPropagation()}
      color="inherit"
      variant="inherit"
      fontWeight={560}
      noWrap
      title={displayName(user)}
      sx={{ display: 'block', maxWidth: { md: 150, xl: 320 } }}
    >
      <bdi>{displayName(user)}</bdi>
    </Link>
  );
};
