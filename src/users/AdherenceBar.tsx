import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { AdherenceSummary } from './adherence.ts';

const colours = {
  completed: 'success.main',
  similar: 'info.main',
  partial: 'warning.main',
  skipped: 'error.main',
  unknown: 'divider',
} as const;

/** One bar for all that was planned, cut by what became of it; the legend below carries the numbers. */
export const AdherenceBar = ({ summary }: { summary: AdherenceSummary }) => {
  const parts = summary.counts.filter(({ count }) => count > 0);
  return (
    <>
      <Box aria-hidden sx={{ display: 'flex', gap: '2px', height: 10, borderRadius: 5, overflow: 'hidden' }}>
        {parts.map(({ status, count }) => (
          <Box key={status} sx={{ flex: count, bgcolor: colours[status] }} />
        ))}
      </Box>
      <Box
        component="ul"
        sx={{ m: 0, mt: 1.5, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: 2 }}
      >
        {parts.map(({ status, label, count }) => (
          <Box component="li" key={status} sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
            <Box aria-hidden sx={{ width: 10, height: 10, borderRadius: '3px', bgcolor: colours[status] }} />
            <Typography variant="caption">
              {label} {count}
            </Typography>
          </Box>
        ))}
      </Box>
    </>
  );
};
