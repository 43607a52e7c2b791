import { lazy } from 'react';
import { count, percent } from '../../charts/chartFormats.ts';
import { useDrill } from '../DrillContext.ts';
import { valueName } from '../dimensions.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { withheldNote } from '../notes.ts';
import { type ShownSum, sumText } from '../sumShown.ts';
import { type ConsultationsProps, pathOf } from './path.ts';

const RowBars = lazy(() => import('../../charts/RowBars.tsx'));

/** How many members reached each step, with what share of those who redeemed a key. */
export const PathPanel = ({ asked }: ConsultationsProps) => {
  const drill = useDrill();
  const months = asked.data?.months ?? [];
  const steps = pathOf(months);
  const redeemed = steps[0]?.people;
  // A share needs both numbers whole.
  const text = (people: ShownSum) =>
    people.value !== null && people.exact && redeemed?.exact && redeemed.value
      ? `${count.text(people.value)} (${percent.text(people.value / redeemed.value)})`
      : sumText(people);
  // A sum over months is their lists, one after the other; months that are withheld are in neither.
  const open = ({ step, people, months: own }: (typeof steps)[number]) =>
    people.value
      ? () =>
          drill({
            title: valueName(step),
            query: own.map((month) => ({ metric: 'consultation', month, step })),
          })
      : undefined;
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
        { heading: 'Members', value: ({ people }) => people.value, text: ({ people }) => text(people), open },
      ]}
      empty="No keys were issued in these months."
      notes={[withheldNote(months.filter(({ withheld }) => withheld).length, 'number')]}
      height={340}
    >
      <RowBars
        rows={steps.map((row) => ({
          label: valueName(row.step),
          values: [row.people.value],
          text: text(row.people),
          open: [open(row)],
        }))}
        format={count}
        labelWidth={90}
      />
    </MetricPanel>
  );
};
