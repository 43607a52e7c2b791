import { lazy } from 'react';
import { count, WITHHELD } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import type { LifecyclePoint, MetricQuery } from '../../data/index.ts';
import { useDrill } from '../DrillContext.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import type { NumbersColumn } from '../NumbersTable.tsx';
import { partialNote, withheldNote } from '../notes.ts';
import { timeRows } from '../timeRows.ts';
import { useMetric } from '../useDashboard.ts';
import { wholePeriods } from './wholePeriods.ts';

const TimeSeriesChart = lazy(() => import('../../charts/TimeSeriesChart.tsx'));

const states = [
  ['joined', 'Joined'],
  ['returned', 'Returned'],
  ['resurrected', 'Back again'],
  ['dormant', 'Gone quiet'],
] as const;

/** Who is new, stays, comes back after a pause, or goes quiet, by week or month. */
export const LifecyclePanel = ({ query }: { query: MetricQuery }) => {
  const drill = useDrill();
  const asked = useMetric('metricLifecycle', wholePeriods(query));
  const { grain } = wholePeriods(query);
  const points = asked.data?.points ?? [];
  const columns: NumbersColumn<LifecyclePoint>[] = [
    {
      heading: 'Period',
      value: ({ period }) => period,
      text: ({ period, partial }) => `${periodName(grain, period)}${partial ? ' (not complete)' : ''}`,
    },
    ...states.map(
      ([state, heading]): NumbersColumn<LifecyclePoint> => ({
        heading,
        value: (point) => point[state],
        text: (point) => (point[state] === null ? WITHHELD : count.text(point[state])),
        open: (point) =>
          point[state]
            ? () =>
                drill({
                  title: `${heading}, ${periodName(grain, point.period)}`,
                  query: { metric: 'lifecycle', grain, period: point.period, state },
                })
            : undefined,
      }),
    ),
  ];
  return (
    <MetricPanel
      title="Lifecycle"
      about="Returned: active in the period before too. Back again: active earlier, not in the period before. Gone quiet: active before, not now."
      asked={asked}
      rows={points}
      columns={columns}
      empty="No member was active in these periods."
      notes={[
        partialNote(points.some(({ partial }) => partial)),
        withheldNote(points.filter(({ withheld }) => withheld).length, grain),
      ]}
    >
      <TimeSeriesChart
        rows={
          asked.data
            ? timeRows({
                grain,
                from: asked.data.from,
                to: asked.data.to,
                points,
                values: ({ joined, returned, resurrected, dormant }) => ({
                  joined,
                  returned,
                  resurrected,
                  dormant,
                }),
              })
            : []
        }
        lines={states.map(([key, label]) => ({ key, label }))}
        format={count}
        nameOf={(period) => periodName(grain, period)}
      />
    </MetricPanel>
  );
};
