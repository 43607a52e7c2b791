import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Agreement } from '../data/index.ts';
import { kappaText } from './kappa.ts';

/** From none beyond chance to complete agreement; what is under 0 is drawn at 0. */
const place = (value: number) => `${Math.min(1, Math.max(0, value)) * 100}%`;

/** κ as a dot on its interval. */
export const KappaBar = ({ agreement }: { agreement: Agreement }) => {
  const { kappa, lower_95: lower, upper_95: upper, is_enough: enough } = agreement;
  if (!enough || kappa === null || lower === null || upper === null) return null;
  return (
    <Box role="img" aria-label={kappaText(agreement)} sx={{ my: 2, maxWidth: 560 }}>
      <Box sx={{ position: 'relative', height: 10, borderRadius: 5, bgcolor: 'action.hover' }}>
        <Box
          sx={{
            position: 'absolute',
            left: place(lower),
            right: `calc(100% - ${place(upper)})`,
            height: 10,
            borderRadius: 5,
            bgcolor: 'primary.main',
            opacity: 0.35,
          }}
        />
        <Box
          sx={{
            position: 'absolute',
            left: `calc(${place(kappa)} - 6px)`,
            top: -1,
            width: 12,
            height: 12,
            borderRadius: 6,
            bgcolor: 'primary.main',
          }}
        />
      </Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', mt: 0.5 }}>
        {['0 chance', '0.5', '1 complete'].map((tick) => (
          <Typography key={tick} variant="caption" color="text.secondary">
            {tick}
          </Typography>
        ))}
      </Box>
    </Box>
  );
};
