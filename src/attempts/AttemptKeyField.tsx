import Link from '@mui/material/Link';
import { useRecordContext } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { AttemptRow } from './attemptModel.ts';

/** The key that was refused, or the one that was probably meant. What was typed is not kept. */
export const AttemptKeyField = (_props: { source?: string }) => {
  const row = useRecordContext<AttemptRow>();
  const id = row?.key_id ?? row?.near_key_id;
  const last4 = row?.key_last4 ?? row?.near_last4;
  if (!id || !last4) return null;
  return (
    <>
      {!row?.key_id && 'near '}
      <Link
        component={RouterLink}
        to={`/consultation_keys/${id}/show`}
        color="inherit"
        sx={{ fontFamily: 'monospace', whiteSpace: 'nowrap' }}
      >
        …{last4.slice(0, 2)}-{last4.slice(2)}
      </Link>
    </>
  );
};
