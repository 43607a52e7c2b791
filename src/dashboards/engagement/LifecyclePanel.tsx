import { lazy } from 'react';
import { count, WITHHELD } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import type { LifecyclePoint, MetricQuery } from '../../data/index.ts';
import { comparedLines } from '../comparison.ts';
import { useDrill } from '../DrillContext.ts';
import type { Comparison } from '../dashboardQuery.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import type { NumbersColumn } from '../NumbersTable.tsx';
import { comparedNote, partialNote, withheldNote } from '../notes.ts';
import { timeRows } from '../timeRows.ts';
import { useMarks } from '../useAnnotations.ts';
import { useMetric, usePrevious } from '../useDashboard.ts';
import { wholePeriods } from './wholePeriods.ts';

const TimeSeriesChart = lazy(() => import('../../charts/TimeSeriesChart.tsx'));

const states = [
  ['joined', 'Joined'],
  ['returned', 'Returned'],
  ['resurrected', 'Back again'],
  ['dormant', 'Gone quiet'],
] as const;
type State = (typeof states)[number][0];
const names = Object.fromEntries(states) as Record<State, string>;
const own = states.map(([key, label]) => ({ key, label }));

/** Who is new, stays, comes back after a pause, or goes quiet, by week or month, with the range before behind them. */
export const LifecyclePanel = ({ query, compare }: { query: MetricQuery; compare: Comparison }) => {
  const drill = useDrill();
  const marks = useMarks(query);
  const whole = wholePeriods(query);
  const { grain } = whole;
  const asked = useMetric('metricLifecycle', whole);
  const before = usePrevious('metricLifecycle', { ...whole, compare: query.compare });
  const points = asked.data?.points ?? [];
  const open = (point: LifecyclePoint | undefined, state: State) =>
    point?.[state]
      ? () =>
          drill({
            title: `${names[state]}, ${periodName(grain, point.period)}`,
            query: { metric: 'lifecycle', grain, period: point.period, state },
          })
      : undefined;
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
        open: (point) => open(point, state),
      }),
    ),
  ];
  const rows = asked.data
    ? timeRows({
        grain,
        from: asked.data.from,
        to: asked.data.to,
        points,
        previous: before?.answer.points,
        previousFrom: before?.answer.from,
        values: ({ joined, returned, resurrected, dormant }) => ({ joined, returned, resurrected, dormant }),
      })
    : [];
  const lines = comparedLines(own, rows, compare);
  return (
    <MetricPanel
      title="Lifecycle"
      about="Returned: active in the period before too. Back again: active earlier, not in the period before. Gone quiet: active before, not now."
      asked={asked}
      rows={points}
      columns={columns}
      empty="No member was active in these periods."
      withheld={points.every((point) => states.every(([state]) => point[state] === null))}
      notes={[
        partialNote(points.some(({ partial }) => partial)),
        withheldNote(points.filter(({ withheld }) => withheld).length, grain),
        comparedNote(lines),
      ]}
    >
      <TimeSeriesChart
        rows={rows}
        lines={lines}
        format={count}
        nameOf={(period) => periodName(grain, period)}
        marks={marks}
        onOpen={(period, key) =>
          open(
            points.find((point) => point.period === period),
            key as State,
          )
        }
      />
    </MetricPanel>
  );
};
