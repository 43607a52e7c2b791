import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { lazy, useContext } from 'react';
import { count, percent, WITHHELD } from '../../charts/chartFormats.ts';
import { ChartWidth } from '../../charts/chartWidth.ts';
import { periodName } from '../../charts/periods.ts';
import type { AdherenceAnswer, AdherenceTotal, Grain } from '../../data/index.ts';
import { comparedLines } from '../comparison.ts';
import type { Comparison } from '../dashboardQuery.ts';
import { valueName } from '../dimensions.ts';
import { timeRows } from '../timeRows.ts';
import { openPoints, type usePointDrill } from './usePointDrill.ts';

const TimeSeriesChart = lazy(() => import('../../charts/TimeSeriesChart.tsx'));

interface SmallMultiplesProps {
  answer: AdherenceAnswer;
  grain: Grain;
  measure: 'planned' | 'rate';
  compare: Comparison;
  open: ReturnType<typeof usePointDrill>;
}

const GAP = 16;

/** One small chart a value, all on one scale, each headed by its name and total. */
export const SmallMultiples = ({ answer, grain, measure, compare, open }: SmallMultiplesProps) => {
  const { from, to, points, previous_points, previous_from, totals } = answer;
  const paper = useContext(ChartWidth);
  const format = measure === 'planned' ? count : percent;
  const highest = Math.max(0, ...[...points, ...previous_points].map((point) => point[measure] ?? 0));
  const written = ({ [measure]: value }: AdherenceTotal) => (value === null ? WITHHELD : format.text(value));
  return (
    <Box
      sx={{
        display: 'grid',
        gap: `${GAP}px`,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(auto-fill, minmax(260px, 1fr))' },
      }}
    >
      {totals.map((total) => {
        const name = valueName(total.series);
        const ofSeries = ({ series }: { series: string }) => series === total.series;
        const own = points.filter(ofSeries);
        const rows = timeRows({
          grain,
          from,
          to,
          points: own,
          previous: previous_points.filter(ofSeries),
          previousFrom: previous_from,
          values: (point) => ({ value: point[measure] }),
        });
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
            <ChartWidth value={paper && (paper - GAP) / 2}>
              <TimeSeriesChart
                rows={rows}
                lines={comparedLines([{ key: 'value', label: name }], rows, compare)}
                format={format}
                nameOf={(period) => periodName(grain, period)}
                height={150}
                highest={highest}
                unlabelled
                onOpen={openPoints(own, open)}
              />
            </ChartWidth>
          </Box>
        );
      })}
    </Box>
  );
};
