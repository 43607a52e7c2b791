import { lazy } from 'react';
import { count, percent, WITHHELD } from '../../charts/chartFormats.ts';
import type { BehaviorAnswer, DrillQuery } from '../../data/index.ts';
import { useDrill } from '../DrillContext.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { withheldNote } from '../notes.ts';
import type { BehaviorProps, BehaviorWeeksProps } from './behaviorProps.ts';

const RowBars = lazy(() => import('../../charts/RowBars.tsx'));

type Band = BehaviorAnswer['against_adherence'][number];

const names: Readonly<Record<string, string>> = {
  'mood low': 'Low mood',
  'mood middling': 'Middling mood',
  'mood high': 'High mood',
  'mood untold': 'No mood told',
  'craving with': 'With a craving',
  'craving without': 'Without a craving',
  'lapse with': 'With a lapse',
  'lapse without': 'Without a lapse',
};
const order = Object.keys(names);
const keyOf = ({ measure, band }: Band) => `${measure} ${band}`;
const nameOf = (band: Band) => names[keyOf(band)] ?? keyOf(band);

/** Adherence in weeks with and without. */
export const AgainstPanel = ({ asked, query }: BehaviorProps & Pick<BehaviorWeeksProps, 'query'>) => {
  const drill = useDrill();
  const open = (row: Band) =>
    row.member_weeks
      ? () =>
          drill({
            title: `Weeks of a member: ${nameOf(row)}`,
            query: {
              metric: 'behavior',
              from: query.from,
              to: query.to,
              measure: row.measure as DrillQuery['measure'],
              band: row.band,
            },
          })
      : undefined;
  const bands = (asked.data?.against_adherence ?? []).toSorted(
    (a, b) => order.indexOf(keyOf(a)) - order.indexOf(keyOf(b)),
  );
  return (
    <MetricPanel
      title="Against adherence"
      about="The adherence rate of a member’s weeks, by what was recorded in them. A connection, not a cause."
      asked={asked}
      rows={bands}
      columns={[
        { heading: 'Weeks of a member', value: nameOf },
        {
          heading: 'Weeks',
          value: ({ member_weeks }) => member_weeks,
          text: ({ member_weeks }) => (member_weeks === null ? WITHHELD : count.text(member_weeks)),
          open,
        },
        {
          heading: 'Rate',
          value: ({ rate }) => rate,
          text: ({ rate }) => (rate === null ? WITHHELD : percent.text(rate)),
        },
      ]}
      empty="Nothing was recorded in these weeks."
      notes={[
        withheldNote(
          bands.reduce((sum, { withheld_weeks }) => sum + withheld_weeks, 0),
          'week',
        ),
      ]}
    >
      <RowBars
        rows={bands.map((band) => ({ label: nameOf(band), values: [band.rate], open: [open(band)] }))}
        format={percent}
        labelWidth={140}
      />
    </MetricPanel>
  );
};
