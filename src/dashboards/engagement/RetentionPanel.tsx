import Box from '@mui/material/Box';
import { lazy } from 'react';
import { count, percent, WITHHELD } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import type { MetricQuery, RetentionCell } from '../../data/index.ts';
import { useDrill } from '../DrillContext.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { withheldNote } from '../notes.ts';
import { useMetric } from '../useDashboard.ts';
import { retentionRange } from './retentionRange.ts';

const HeatGrid = lazy(() => import('../../charts/HeatGrid.tsx'));

/** What a cell says: a share, at least a share, or that it is withheld. */
const shareOf = ({ rate, rate_at_least }: RetentionCell) =>
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

/** The triangle: of those who signed up in a period, how many were active so many periods later. */
export const RetentionPanel = ({ query }: { query: MetricQuery }) => {
  const drill = useDrill();
  const range = retentionRange(query);
  const { grain } = range;
  const asked = useMetric('metricRetention', range);
  const cells = asked.data?.cells ?? [];
  const cohorts = [...new Set(cells.map(({ cohort }) => cohort))];
  const ages = Math.max(-1, ...cells.map(({ age }) => age)) + 1;
  const opens = (cell: RetentionCell) =>
    cell.active
      ? () =>
          drill({
            title: `Signed up ${periodName(grain, cell.cohort)}, active ${cell.age} ${grain}s later`,
            query: { metric: 'retention', grain, cohort: cell.cohort, age: cell.age },
          })
      : undefined;
  const sizeOf = (cohort: string) => cells.find((cell) => cell.cohort === cohort)?.size;
  return (
    <MetricPanel
      title="Retention"
      about={`Percent of the members who signed up in a ${grain} and were active so many ${grain}s later. Dashed cells are not over; hatched ones are withheld.`}
      asked={asked}
      rows={cells}
      columns={[
        {
          heading: 'Signed up',
          value: ({ cohort }) => cohort,
          text: ({ cohort }) => periodName(grain, cohort),
        },
        { heading: grain === 'week' ? 'Weeks later' : 'Months later', value: ({ age }) => age },
        {
          heading: 'Of',
          value: ({ size }) => size,
          text: ({ size }) => (size === null ? WITHHELD : count.text(size)),
        },
        {
          heading: 'Active',
          value: ({ active }) => active,
          text: ({ active }) => (active === null ? WITHHELD : count.text(active)),
          open: opens,
        },
        { heading: 'Share', value: ({ rate }) => rate, text: shareOf },
      ]}
      empty="Nobody signed up in these periods."
      notes={[
        withheldNote(
          cells.filter(({ withheld, rate_at_least }) => withheld && rate_at_least === null).length,
          'hatched cell',
        ),
        cells.some(({ rate_at_least }) => rate_at_least !== null) &&
          '>: fewer than 10 people did not come back.',
      ]}
    >
      <Box sx={{ overflowX: 'auto' }}>
        <HeatGrid
          rows={cohorts.map((cohort) => {
            const size = sizeOf(cohort);
            return `${periodName(grain, cohort).replace('Week of ', '')}${size == null ? '' : ` · ${count.text(size)}`}`;
          })}
          columns={Array.from({ length: ages }, (_, age) => String(age))}
          cellWidth={46}
          labelWidth={104}
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
    </MetricPanel>
  );
};
