import { lazy } from 'react';
import { count, level, WITHHELD } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import type { MetricQuery } from '../../data/index.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { partialNote, withheldNote } from '../notes.ts';
import { timeRows } from '../timeRows.ts';
import { useMarks } from '../useAnnotations.ts';
import type { BehaviorProps } from './behaviorProps.ts';

const TimeSeriesChart = lazy(() => import('../../charts/TimeSeriesChart.tsx'));

interface WeeksPanelProps extends BehaviorProps {
  query: MetricQuery;
  measure: 'mood' | 'craving' | 'lapse';
  title: string;
  scale: string;
}

/** One measure's mean level by week. */
export const WeeksPanel = ({ asked, query, measure, title, scale }: WeeksPanelProps) => {
  const answer = asked.data;
  const weeks = (answer?.weeks ?? []).filter((week) => week.measure === measure);
  const marks = useMarks(query);
  const text = (value: number | null) => (value === null ? WITHHELD : count.text(value));
  return (
    <MetricPanel
      title={title}
      about={`By week: ${scale}.`}
      asked={asked}
      rows={weeks}
      columns={[
        { heading: 'Week', value: ({ week }) => week, text: ({ week }) => periodName('week', week) },
        { heading: 'Records', value: ({ records }) => records, text: ({ records }) => text(records) },
        { heading: 'Members', value: ({ people }) => people, text: ({ people }) => text(people) },
        {
          heading: 'Mean level',
          value: ({ mean_level }) => mean_level,
          text: ({ mean_level }) => (mean_level === null ? WITHHELD : level.text(mean_level)),
        },
      ]}
      empty="Nothing was recorded in these weeks."
      notes={[
        partialNote(weeks.some(({ partial }) => partial)),
        withheldNote(weeks.filter(({ withheld }) => withheld).length, 'week'),
      ]}
    >
      {answer && (
        <TimeSeriesChart
          rows={timeRows({
            grain: 'week',
            from: answer.from,
            to: answer.to,
            points: weeks.map((week) => ({ ...week, period: week.week })),
            values: ({ mean_level }) => ({ mean_level }),
          })}
          lines={[{ key: 'mean_level', label: title }]}
          format={level}
          nameOf={(period) => periodName('week', period)}
          marks={marks}
        />
      )}
    </MetricPanel>
  );
};
