import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Adjustment } from './adjustment.ts';
import { changeLines } from './adjustmentText.ts';
import { Section } from './Section.tsx';

/** What the plan of the day becomes: training first, then nutrition. */
export const WouldChange = ({ adjustment }: { adjustment: Adjustment }) => {
  const parts = [
    { label: 'Training', lines: changeLines(adjustment.training_override) },
    { label: 'Nutrition', lines: changeLines(adjustment.nutrition_override) },
  ].filter(({ lines }) => lines.length > 0);
  const past = adjustment.status === 'approved' || adjustment.status === 'auto_applied';
  return (
    <Section title={past ? 'What it changed' : 'What it would change'}>
      {parts.map(({ label, lines }) => (
        <Box key={label} sx={{ mt: 0.5 }}>
          {lines.map((line) => (
            <Typography key={line} variant="body1">
              {line}
            </Typography>
          ))}
          <Typography variant="caption" color="textSecondary">
            {label}
          </Typography>
        </Box>
      ))}
    </Section>
  );
};
