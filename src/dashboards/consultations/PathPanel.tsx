import { lazy } from 'react';
import { count, percent } from '../../charts/chartFormats.ts';
import { valueName } from '../dimensions.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { withheldNote } from '../notes.ts';
import { type ShownSum, sumText } from '../sumShown.ts';
import { type ConsultationsProps, pathOf } from './path.ts';

const RowBars = lazy(() => import('../../charts/RowBars.tsx'));

/** How many members reached each step, with what share of those who redeemed a key. */
export const PathPanel = ({ asked }: ConsultationsProps) => {
  const months = asked.data?.months ?? [];
  const steps = pathOf(months);
  const redeemed = steps[0]?.people;
  // A share needs both numbers whole.
  const text = (people: ShownSum) =>
    people.value !== null && people.exact && redeemed?.exact && redeemed.value
      ? `${count.text(people.value)} (${percent.text(people.value / redeemed.value)})`
      : sumText(people);
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
        { heading: 'Members', value: ({ people }) => people.value, text: ({ people }) => text(people) },
      ]}
      empty="No keys were issued in these months."
      notes={[withheldNote(months.filter(({ withheld }) => withheld).length, 'number')]}
      height={340}
    >
      <RowBars
        rows={steps.map(({ step, people }) => ({
          label: valueName(step),
          values: [people.value],
          text: text(people),
        }))}
        format={count}
        labelWidth={90}
      />
    </MetricPanel>
  );
};
