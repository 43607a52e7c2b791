import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { OverrideDecision } from '../data/verbTypes.ts';
import { type Adjustment, decisionsFor } from './adjustment.ts';
import type { Decide } from './useDecide.ts';

const looks = {
  approve: { label: 'Approve', key: 'A', variant: 'contained' },
  reject: { label: 'Reject…', key: 'R', variant: 'outlined' },
  undo: { label: 'Take back…', key: 'U', variant: 'outlined' },
} as const satisfies Record<OverrideDecision, object>;

/** What can be decided now. One obvious action; the keys stand beside it. */
export const DecisionBar = ({ adjustment, decide }: { adjustment: Adjustment; decide: Decide }) => {
  const decisions = decisionsFor(adjustment);
  if (decisions.length === 0) return null;
  return (
    <Box sx={{ mt: 3, display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      {decisions.map((decision) => (
        <Button
          key={decision}
          variant={looks[decision].variant}
          disabled={decide.busy}
          onClick={() => decide.begin(decision)}
          aria-keyshortcuts={looks[decision].key}
        >
          {looks[decision].label}
        </Button>
      ))}
      <Typography
        variant="caption"
        color="textSecondary"
        sx={{ ml: 'auto', display: { xs: 'none', md: 'block' } }}
      >
        {decisions.map((decision) => looks[decision].key).join(' / ')} decides · J / K moves
      </Typography>
    </Box>
  );
};
