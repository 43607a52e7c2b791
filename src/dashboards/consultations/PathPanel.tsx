import { lazy } from 'react';
import { count, percent, WITHHELD } from '../../charts/chartFormats.ts';
import { valueName } from '../dimensions.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { withheldNote } from '../notes.ts';
import { type ConsultationsProps, pathOf } from './path.ts';

const RowBars = lazy(() => import('../../charts/RowBars.tsx'));

/** How many members reached each step, with what share of those who redeemed a key. */
export const PathPanel = ({ asked }: ConsultationsProps) => {
  const months = asked.data?.months ?? [];
  const steps = pathOf(months);
  const redeemed = steps[0]?.people ?? 0;
  const text = (people: number | null) =>
    people === null
      ? WITHHELD
      : redeemed > 0
        ? `${count.text(people)} (${percent.text(people / redeemed)})`
        : count.text(people);
  return (
    <MetricPanel
      title="From key to program"
      about={
        steps[0] && `Of ${count.text(steps[0].keys)} keys issued. Shares are of the members who redeemed one.`
      }
      asked={asked}
      rows={steps}
      columns={[
        { heading: 'Step', value: ({ step }) => step, text: ({ step }) => valueName(step) },
        { heading: 'Members', value: ({ people }) => people, text: ({ people }) => text(people) },
      ]}
      empty="No keys were issued in these months."
      notes={[withheldNote(months.filter(({ withheld }) => withheld).length, 'number')]}
      height={340}
    >
      <RowBars
        rows={steps.map(({ step, people }) => ({
          label: valueName(step),
          values: [people],
          text: text(people),
        }))}
        format={count}
        labelWidth={90}
      />
    </MetricPanel>
  );
};
