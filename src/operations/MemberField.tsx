import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router-dom';

interface MemberFieldProps {
  row: { user_id: string | null; user_name: string | null };
  /** Said where no member is known. */
  none?: string;
}

/** Whose it is, with the way to their page. */
export const MemberField = ({ row, none = '' }: MemberFieldProps) =>
  row.user_id ? (
    <Link
      component={RouterLink}
      to={`/profiles/${row.user_id}/show`}
      color="inherit"
      onClick={(event) => event.stopPropagation()}
    >
      <bdi>{row.user_name ?? 'A member without a name'}</bdi>
    </Link>
  ) : (
    none
  );
