import { lazy } from 'react';
import { count, WITHHELD } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import type { ConsultationStep, MetricQuery } from '../../data/index.ts';
import { useDrill } from '../DrillContext.ts';
import { valueName } from '../dimensions.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { withheldNote } from '../notes.ts';
import { timeRows } from '../timeRows.ts';
import { useMarks } from '../useAnnotations.ts';
import type { ConsultationsProps } from './path.ts';

const TimeSeriesChart = lazy(() => import('../../charts/TimeSeriesChart.tsx'));

const lines = [
  { key: 'redeemed', label: 'Redeemed' },
  { key: 'finished', label: 'Finished' },
  { key: 'program', label: 'Program' },
];

/** How far the members of each month’s keys have come until now. A young month has had less time. */
export const MonthsPanel = ({ asked, query }: ConsultationsProps & { query: MetricQuery }) => {
  const marks = useMarks(query);
  const drill = useDrill();
  const answer = asked.data;
  const cells = answer?.months ?? [];
  const drawn = cells.filter(({ step }) => lines.some(({ key }) => key === step));
  const open = (cell: ConsultationStep | undefined) =>
    cell?.people
      ? () =>
          drill({
            title: `${valueName(cell.step)}, keys issued in ${periodName('month', cell.month)}`,
            query: { metric: 'consultation', month: cell.month, step: cell.step },
          })
      : undefined;
  return (
    <MetricPanel
      title="By month"
      about="Members by the month in which their key was issued, and how far they have come until now: a young month has had less time."
      asked={asked}
      rows={cells}
      columns={[
        {
          heading: 'Issued in',
          value: ({ month }) => month,
          text: ({ month }) => periodName('month', month),
        },
        { heading: 'Step', value: ({ step }) => step, text: ({ step }) => valueName(step) },
        { heading: 'Keys', value: ({ keys }) => keys, text: ({ keys }) => count.text(keys) },
        {
          heading: 'Members',
          value: ({ people }) => people,
          text: ({ people }) => (people === null ? WITHHELD : count.text(people)),
          open,
        },
      ]}
      empty="No keys were issued in these months."
      withheld={drawn.every(({ people }) => people === null)}
      notes={[withheldNote(drawn.filter(({ withheld }) => withheld).length, 'number')]}
    >
      <TimeSeriesChart
        rows={
          answer
            ? timeRows({
                grain: 'month',
                from: answer.from,
                to: answer.to,
                points: drawn.map((cell) => ({ ...cell, period: cell.month })),
                values: ({ step, people }) => ({ [step]: people }),
              })
            : []
        }
        lines={lines}
        format={count}
        nameOf={(period) => periodName('month', period)}
        marks={marks}
        onOpen={(period, key) => open(cells.find(({ month, step }) => month === period && step === key))}
      />
    </MetricPanel>
  );
};
