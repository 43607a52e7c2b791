import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { count, WITHHELD } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import type { RetentionCell } from '../../data/index.ts';
import { Choice } from '../Choice.tsx';
import { useDrill } from '../DrillContext.ts';
import { dimensionNames, valueName } from '../dimensions.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { withheldNote } from '../notes.ts';
import { type Dashboard, useMetric } from '../useDashboard.ts';
import { RetentionTriangle, shareOf } from './RetentionTriangle.tsx';
import { retentionRange } from './retentionRange.ts';

const dimensions = ['first_action', 'goal', 'sex', 'tier', 'experience'];

/** The triangle: of those who signed up in a period, how many were active so many periods later; one a value when broken down. */
export const RetentionPanel = ({ dashboard: { query, state, set } }: { dashboard: Dashboard }) => {
  const drill = useDrill();
  const by = state.by && dimensions.includes(state.by) ? state.by : undefined;
  const range = retentionRange(query, by !== undefined);
  const { grain } = range;
  const asked = useMetric('metricRetention', { ...range, ...(by && { by }) });
  const cells = asked.data?.cells ?? [];
  const groups = [...new Set(cells.map(({ series }) => series))];
  const opens = (cell: RetentionCell) =>
    cell.active
      ? () =>
          drill({
            title: `Signed up ${periodName(grain, cell.cohort)}, active ${cell.age} ${grain}s later`,
            query: {
              metric: 'retention',
              grain,
              cohort: cell.cohort,
              age: cell.age,
              ...(by && { segment: { dimension: by, value: cell.series } }),
            },
          })
      : undefined;
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
        ...(by
          ? [
              {
                heading: dimensionNames[by] ?? by,
                value: ({ series }: RetentionCell) => series,
                text: ({ series }: RetentionCell) => valueName(series),
              },
            ]
          : []),
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
      withheld={cells.every(({ rate, rate_at_least }) => rate === null && rate_at_least === null)}
      notes={[
        withheldNote(
          cells.filter(({ withheld, rate_at_least }) => withheld && rate_at_least === null).length,
          'hatched cell',
        ),
        cells.some(({ rate_at_least }) => rate_at_least !== null) &&
          '>: fewer than 10 people did not come back.',
      ]}
      aside={
        <Choice
          label="By"
          value={by ?? 'all'}
          names={{
            all: 'All together',
            ...Object.fromEntries(dimensions.map((dimension) => [dimension, dimensionNames[dimension]])),
          }}
          onChange={(value) => set({ by: value === 'all' ? undefined : value })}
        />
      }
    >
      {by ? (
        groups.map((group) => (
          <Box key={group} role="group" aria-label={valueName(group)} sx={{ '& + &': { mt: 2 } }}>
            <Typography variant="body2" fontWeight={600}>
              {valueName(group)}
            </Typography>
            <RetentionTriangle
              cells={cells.filter(({ series }) => series === group)}
              grain={grain}
              opens={opens}
            />
          </Box>
        ))
      ) : (
        <RetentionTriangle cells={cells} grain={grain} opens={opens} />
      )}
    </MetricPanel>
  );
};
