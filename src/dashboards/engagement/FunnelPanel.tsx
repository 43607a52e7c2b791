import { lazy } from 'react';
import { count, percent } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import type { MetricQuery } from '../../data/index.ts';
import { useDrill } from '../DrillContext.ts';
import { valueName } from '../dimensions.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { withheldNote } from '../notes.ts';
import { type ShownSum, sumText } from '../sumShown.ts';
import { useMetric } from '../useDashboard.ts';
import { funnelOf } from './funnel.ts';

const RowBars = lazy(() => import('../../charts/RowBars.tsx'));

/** How far the members who signed up in the range's months have come. */
export const FunnelPanel = ({ query }: { query: MetricQuery }) => {
  const drill = useDrill();
  const asked = useMetric('metricFunnel', { from: query.from, to: query.to });
  const { steps, months, leftOut } = funnelOf(asked.data?.months ?? []);
  const first = steps[0]?.people;
  // A share needs both numbers whole.
  const text = (people: ShownSum) =>
    people.value !== null && people.exact && first?.exact && first.value
      ? `${count.text(people.value)} (${percent.text(people.value / first.value)})`
      : sumText(people);
  // A sum over months is their lists, one after the other; months that are withheld are in neither.
  const open = ({ step, months: own }: (typeof steps)[number], sum: ShownSum, within?: 7 | 30) =>
    sum.value
      ? () =>
          drill({
            title: within ? `${valueName(step)} within ${within} days` : valueName(step),
            query: own.map((month) => ({ metric: 'funnel', month, step, ...(within && { within }) })),
          })
      : undefined;
  const said =
    months.length > 1
      ? `${periodName('month', months[0] ?? '')} to ${periodName('month', months.at(-1) ?? '')}`
      : months[0] && periodName('month', months[0]);
  return (
    <MetricPanel
      title="Activation"
      about={said && `Members who signed up in ${said}, and how far they have come until now.`}
      asked={asked}
      rows={steps}
      columns={[
        { heading: 'Step', value: ({ step }) => step, text: ({ step }) => valueName(step) },
        {
          heading: 'Members',
          value: ({ people }) => people.value,
          text: ({ people }) => text(people),
          open: (row) => open(row, row.people),
        },
        {
          heading: 'Within 7 days',
          value: ({ within7 }) => within7.value,
          text: ({ within7 }) => sumText(within7),
          open: (row) => open(row, row.within7, 7),
        },
        {
          heading: 'Within 30 days',
          value: ({ within30 }) => within30.value,
          text: ({ within30 }) => sumText(within30),
          open: (row) => open(row, row.within30, 30),
        },
      ]}
      empty="Nobody signed up in these months."
      notes={[withheldNote(leftOut, 'number')]}
    >
      <RowBars
        rows={steps.map((row) => ({
          label: valueName(row.step),
          values: [row.people.value],
          text: text(row.people),
          open: [open(row, row.people)],
        }))}
        format={count}
        labelWidth={150}
      />
    </MetricPanel>
  );
};
