import { Typography } from '@mui/material';
import { useRecordContext } from 'react-admin';
import { OriginReveal } from '../consultations/OriginReveal.tsx';
import type { AttemptRow } from './attemptModel.ts';

/** The address as a tag; itself for a reason. */
export const AttemptOriginField = (_props: { source?: string }) => {
  const row = useRecordContext<AttemptRow>();
  if (!row) return null;
  return (
    <Typography variant="caption" component="span" color="text.secondary" sx={{ whiteSpace: 'nowrap' }}>
      <OriginReveal source="attempt" id={row.id} tag={row.address_tag} />
    </Typography>
  );
};
