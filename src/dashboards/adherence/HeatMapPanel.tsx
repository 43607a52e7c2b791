import Box from '@mui/material/Box';
import { lazy } from 'react';
import { percent, WITHHELD } from '../../charts/chartFormats.ts';
import type { HeatCell, MetricQuery } from '../../data/index.ts';
import { formatCount, formatDay } from '../../fields/format.ts';
import { useDrill } from '../DrillContext.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { withheldNote } from '../notes.ts';
import { useMetric } from '../useDashboard.ts';

const HeatGrid = lazy(() => import('../../charts/HeatGrid.tsx'));

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const hours = Array.from({ length: 24 }, (_, hour) => String(hour));
const place = ({ weekday, hour }: HeatCell) => `${weekdays[weekday - 1]} ${hour}:00`;
const said = ({ rate, planned }: HeatCell) =>
  rate === null || planned === null ? WITHHELD : `${percent.text(rate)} of ${formatCount(planned)} planned`;

/** When plans are kept: the rate by weekday and hour. */
export const HeatMapPanel = ({ query }: { query: MetricQuery }) => {
  const asked = useMetric('metricAdherenceHeatmap', { from: query.from, to: query.to });
  const drill = useDrill();
  const cells = asked.data?.cells ?? [];
  const open = (cell: HeatCell) =>
    cell.planned
      ? () =>
          drill({
            title: `Planned, ${place(cell)}`,
            query: {
              metric: 'heat',
              from: query.from,
              to: query.to,
              weekday: cell.weekday,
              local_hour: cell.hour,
            },
          })
      : undefined;
  const rates = cells.flatMap(({ rate }) => rate ?? []);
  const [low, high] = [Math.min(...rates), Math.max(...rates)];
  const span = rates.length > 1 ? `, from ${percent.text(low)} to ${percent.text(high)}` : '';
  const days = asked.data && `${formatDay(asked.data.from)} to ${formatDay(asked.data.to)}`;
  return (
    <MetricPanel
      title="By weekday and hour"
      about={days && `Whole months, ${days}, on the members’ own clocks. Darker is better kept${span}.`}
      asked={asked}
      rows={cells}
      columns={[
        { heading: 'When', value: place },
        {
          heading: 'Planned',
          value: ({ planned }) => planned,
          text: ({ planned }) => (planned === null ? WITHHELD : formatCount(planned)),
          open,
        },
        {
          heading: 'Rate',
          value: ({ rate }) => rate,
          text: ({ rate }) => (rate === null ? '–' : percent.text(rate)),
        },
      ]}
      empty="Nothing in these months has an hour."
      notes={[withheldNote(cells.filter(({ rate }) => rate === null).length, 'hatched cell')]}
    >
      <Box sx={{ overflowX: 'auto' }}>
        <HeatGrid
          rows={weekdays}
          columns={hours}
          cellWidth={26}
          labelWidth={40}
          cells={cells.map((cell) => ({
            row: cell.weekday - 1,
            column: cell.hour,
            shade: cell.rate === null ? null : high > low ? (cell.rate - low) / (high - low) : 0.5,
            title: `${place(cell)}: ${said(cell)}`,
            onClick: open(cell),
          }))}
        />
      </Box>
    </MetricPanel>
  );
};
