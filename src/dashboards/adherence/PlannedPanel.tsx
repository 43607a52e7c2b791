import { lazy } from 'react';
import { count } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { partialNote } from '../notes.ts';
import { timeRows } from '../timeRows.ts';
import type { AdherenceProps } from './adherenceProps.ts';
import { usePointColumns } from './usePointColumns.ts';

const TimeSeriesChart = lazy(() => import('../../charts/TimeSeriesChart.tsx'));

const lines = [
  { key: 'planned', label: 'Planned' },
  { key: 'done', label: 'Done' },
];

/** Planned against done, in records. */
export const PlannedPanel = ({ query, asked }: AdherenceProps) => {
  const columns = usePointColumns(query);
  const grain = query.grain ?? 'day';
  const answer = asked.data;
  const points = answer?.points ?? [];
  const values = ({ planned, done }: (typeof points)[number]) => ({ planned, done });
  return (
    <MetricPanel
      title="Planned and done"
      about="Sessions and meals; done is completed, similar or partial."
      asked={asked}
      rows={points}
      columns={columns}
      empty="Nothing was planned for these members in this range."
      notes={[partialNote(points.some(({ partial }) => partial))]}
    >
      <TimeSeriesChart
        rows={answer ? timeRows({ grain, from: answer.from, to: answer.to, points, values }) : []}
        lines={lines}
        format={count}
        nameOf={(period) => periodName(grain, period)}
      />
    </MetricPanel>
  );
};
