import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Adjustment } from './adjustment.ts';
import { triggerText } from './adjustmentText.ts';
import { Section } from './Section.tsx';

/** The thresholds that were crossed, each with the value that crossed it. */
export const TriggerList = ({ adjustment }: { adjustment: Adjustment }) => (
  <Section title="What triggered it">
    {adjustment.triggered_by.map((trigger) => {
      const { label, value, limit } = triggerText(trigger);
      return (
        <Box key={trigger.code} sx={{ mt: 0.5 }}>
          <Typography variant="body1" sx={{ overflowWrap: 'anywhere' }}>
            {label} <strong>{value}</strong>
          </Typography>
          <Typography variant="caption" color="textSecondary">
            {limit}
          </Typography>
        </Box>
      );
    })}
    {adjustment.triggered_by.length === 0 && (
      <Typography variant="body1" sx={{ mt: 0.5 }}>
        {adjustment.reason_details ?? 'No threshold: a coach proposed it.'}
      </Typography>
    )}
  </Section>
);
