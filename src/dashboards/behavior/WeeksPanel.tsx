import { lazy } from 'react';
import { count, level, WITHHELD } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import type { BehaviorAnswer } from '../../data/index.ts';
import { comparedLines } from '../comparison.ts';
import { useDrill } from '../DrillContext.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { partialNote, withheldNote } from '../notes.ts';
import { timeRows } from '../timeRows.ts';
import { useMarks } from '../useAnnotations.ts';
import type { BehaviorWeeksProps } from './behaviorProps.ts';

const TimeSeriesChart = lazy(() => import('../../charts/TimeSeriesChart.tsx'));

interface WeeksPanelProps extends BehaviorWeeksProps {
  measure: 'mood' | 'craving' | 'lapse';
  title: string;
  scale: string;
}

type Week = BehaviorAnswer['weeks'][number];
const text = (value: number | null) => (value === null ? WITHHELD : count.text(value));

/** One measure by week, with the weeks before behind it. */
export const WeeksPanel = (props: WeeksPanelProps) => {
  const { asked, before, query, compare, show, measure, title, scale } = props;
  const answer = asked.data;
  const weeksOf = (weeks: readonly Week[] = []) =>
    weeks.filter((week) => week.measure === measure).map((week) => ({ ...week, period: week.week }));
  const weeks = weeksOf(answer?.weeks);
  const marks = useMarks(query);
  const drill = useDrill();
  const open = (of: 'records' | 'people') => (row: Week) =>
    row[of]
      ? () =>
          drill({
            title: `${title}, ${periodName('week', row.week)}`,
            query: { metric: 'behavior', week: row.week, measure, of },
          })
      : undefined;
  const rows = answer
    ? timeRows({
        grain: 'week',
        from: answer.from,
        to: answer.to,
        points: weeks,
        previous: weeksOf(before?.answer.weeks),
        previousFrom: before?.answer.from,
        values: ({ mean_level, records }) => ({ value: show === 'level' ? mean_level : records }),
      })
    : [];
  return (
    <MetricPanel
      title={title}
      about={show === 'level' ? `By week: ${scale}.` : 'Records by week.'}
      asked={asked}
      rows={weeks}
      columns={[
        {
          heading: 'Week',
          value: ({ week }) => week,
          text: ({ week, partial }) => `${periodName('week', week)}${partial ? ' (not complete)' : ''}`,
        },
        {
          heading: 'Records',
          value: ({ records }) => records,
          text: ({ records }) => text(records),
          open: open('records'),
        },
        {
          heading: 'Members',
          value: ({ people }) => people,
          text: ({ people }) => text(people),
          open: open('people'),
        },
        {
          heading: 'Mean level',
          value: ({ mean_level }) => mean_level,
          text: ({ mean_level }) => (mean_level === null ? WITHHELD : level.text(mean_level)),
        },
      ]}
      empty="Nothing was recorded in these weeks."
      withheld={weeks.every(({ records }) => records === null)}
      notes={[
        partialNote(weeks.some(({ partial }) => partial)),
        withheldNote(weeks.filter(({ withheld }) => withheld).length, 'week'),
      ]}
    >
      <TimeSeriesChart
        rows={rows}
        lines={comparedLines([{ key: 'value', label: title }], rows, compare)}
        format={show === 'level' ? level : count}
        nameOf={(period) => periodName('week', period)}
        marks={marks}
        onOpen={(period) => {
          const week = weeks.find((found) => found.period === period);
          return week && open('records')(week);
        }}
      />
    </MetricPanel>
  );
};
