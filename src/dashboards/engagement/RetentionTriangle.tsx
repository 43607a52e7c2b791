import Box from '@mui/material/Box';
import { lazy } from 'react';
import { count, percent, WITHHELD } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import type { Grain, RetentionCell } from '../../data/index.ts';

const HeatGrid = lazy(() => import('../../charts/HeatGrid.tsx'));

/** What a cell says: a share, at least a share, or that it is withheld. */
export const shareOf = ({ rate, rate_at_least }: RetentionCell) =>
  rate !== null
    ? percent.text(rate)
    : rate_at_least !== null
      ? `over ${percent.text(rate_at_least)}`
      : WITHHELD;

const written = ({ rate, rate_at_least }: RetentionCell) =>
  rate !== null
    ? `${Math.round(rate * 100)}`
    : rate_at_least !== null
      ? `>${Math.floor(rate_at_least * 100)}`
      : undefined;

interface RetentionTriangleProps {
  cells: readonly RetentionCell[];
  grain: Grain;
  opens: (cell: RetentionCell) => (() => void) | undefined;
}

/** Cohorts down, their age across. */
export const RetentionTriangle = ({ cells, grain, opens }: RetentionTriangleProps) => {
  const cohorts = [...new Set(cells.map(({ cohort }) => cohort))];
  const ages = Math.max(-1, ...cells.map(({ age }) => age)) + 1;
  const sizeOf = (cohort: string) => cells.find((cell) => cell.cohort === cohort)?.size;
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <HeatGrid
        rows={cohorts.map((cohort) => {
          const size = sizeOf(cohort);
          return `${periodName(grain, cohort).replace('Week of ', '')}${size == null ? '' : ` · ${count.text(size)}`}`;
        })}
        columns={Array.from({ length: ages }, (_, age) => String(age))}
        cellWidth={46}
        labelWidth={112}
        cells={cells.map((cell) => ({
          row: cohorts.indexOf(cell.cohort),
          column: cell.age,
          shade: cell.rate ?? cell.rate_at_least,
          text: written(cell),
          title: `${periodName(grain, cell.cohort)}, ${cell.age} ${grain}s later: ${shareOf(cell)}${cell.partial ? ', not complete' : ''}`,
          partial: cell.partial,
          onClick: opens(cell),
        }))}
      />
    </Box>
  );
};
