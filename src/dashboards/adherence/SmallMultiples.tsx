import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { lazy } from 'react';
import { count, percent, WITHHELD } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import type { AdherenceAnswer, AdherenceTotal, Grain } from '../../data/index.ts';
import { valueName } from '../dimensions.ts';
import { timeRows } from '../timeRows.ts';

const TimeSeriesChart = lazy(() => import('../../charts/TimeSeriesChart.tsx'));

interface SmallMultiplesProps {
  answer: AdherenceAnswer;
  grain: Grain;
  measure: 'planned' | 'rate';
}

/** One small chart a value, all on one scale, each headed by its name and total. */
export const SmallMultiples = ({ answer, grain, measure }: SmallMultiplesProps) => {
  const { from, to, points, totals } = answer;
  const format = measure === 'planned' ? count : percent;
  const highest = Math.max(0, ...points.map((point) => point[measure] ?? 0));
  const written = ({ [measure]: value }: AdherenceTotal) => (value === null ? WITHHELD : format.text(value));
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(auto-fill, minmax(260px, 1fr))' },
      }}
    >
      {totals.map((total) => {
        const name = valueName(total.series);
        const own = points.filter(({ series }) => series === total.series);
        return (
          <Box key={total.series} role="group" aria-label={name} sx={{ minWidth: 0 }}>
            <Typography variant="body2" fontWeight={600}>
              {name}{' '}
              <Box
                component="span"
                sx={{ color: 'text.secondary', fontWeight: 400, fontVariantNumeric: 'tabular-nums' }}
              >
                {written(total)}
              </Box>
            </Typography>
            <TimeSeriesChart
              rows={timeRows({
                grain,
                from,
                to,
                points: own,
                values: (point) => ({ value: point[measure] }),
              })}
              lines={[{ key: 'value', label: name }]}
              format={format}
              nameOf={(period) => periodName(grain, period)}
              height={150}
              highest={highest}
              unlabelled
            />
          </Box>
        );
      })}
    </Box>
  );
};
