import Box from '@mui/material/Box';
import { ToneChip } from '../fields/ToneChip.tsx';
import { type PrivacyRequest, stateOf } from './requestModel.ts';

export const StateChip = ({ request }: { request: PrivacyRequest }) => {
  const { label, tone, late } = stateOf(request, new Date());
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 0.5, flexWrap: 'wrap' }}>
      <ToneChip label={label} tone={tone} />
      {late && <ToneChip label="Overdue" tone="error" />}
    </Box>
  );
};
