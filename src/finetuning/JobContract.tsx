import { Box, Typography } from '@mui/material';
import { Panel } from '../fields/Panel.tsx';

const steps = [
  ['claim_finetuning', 'takes one job, with a lease and a new fence. A lease that ended is taken over.'],
  [
    'renew_finetuning',
    'keeps the lease, reports progress, cost and log lines, and hears “cancel” when it has to stop.',
  ],
  ['complete_finetuning', 'hands in the trained model: its version exists then, as a draft.'],
  ['fail_finetuning', 'gives up: queued again after a while, or failed for good.'],
] as const;

/** What a trainer does with a queued job; docs/ai-registry.md has the whole contract. */
export const JobContract = () => (
  <Panel title="How it is run">
    <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
      Whatever trains speaks to this row with the service role, by four functions. A write with an older fence
      is refused.
    </Typography>
    <Box component="ol" sx={{ m: 0, pl: 2.5 }}>
      {steps.map(([name, what]) => (
        <Typography key={name} component="li" variant="body2" sx={{ py: 0.25 }}>
          <code>{name}</code> {what}
        </Typography>
      ))}
    </Box>
  </Panel>
);
