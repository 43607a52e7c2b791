import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import type { WeightUnit } from '../../remotion/story/units.ts';
import { formatDay } from '../fields/format.ts';
import type { SeriesRow } from './weightSeries.ts';

interface WeightTooltipProps {
  unit: WeightUnit;
  /** Given by recharts. */
  active?: boolean;
  payload?: readonly { payload?: SeriesRow }[];
}

export const WeightTooltip = ({ unit, active, payload }: WeightTooltipProps) => {
  const row = payload?.[0]?.payload;
  if (!active || !row || row.weight === null) return null;
  return (
    <Paper variant="outlined" sx={{ px: 1.5, py: 1, pointerEvents: 'none' }}>
      <Typography variant="caption" color="text.secondary" component="p">
        {formatDay(new Date(row.time).toISOString())}
      </Typography>
      <Typography variant="body2" fontWeight={600}>
        {row.weight.toFixed(1)} {unit}
      </Typography>
      {row.trend !== null && (
        <Typography variant="caption" component="p">
          Trend {row.trend.toFixed(1)} {unit}
        </Typography>
      )}
    </Paper>
  );
};
