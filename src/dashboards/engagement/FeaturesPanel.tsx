import { lazy } from 'react';
import { count, WITHHELD } from '../../charts/chartFormats.ts';
import type { MetricQuery } from '../../data/index.ts';
import { useDrill } from '../DrillContext.ts';
import { valueName } from '../dimensions.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { withheldNote } from '../notes.ts';
import { useMetric } from '../useDashboard.ts';

const RowBars = lazy(() => import('../../charts/RowBars.tsx'));

const text = (value: number | null) => (value === null ? WITHHELD : count.text(value));

/** What members do in the app: the parts with the most people a day first. */
export const FeaturesPanel = ({ query }: { query: MetricQuery }) => {
  const drill = useDrill();
  const asked = useMetric('metricFeatures', { from: query.from, to: query.to });
  const features = (asked.data?.features ?? []).toSorted(
    (a, b) => (b.people_a_day ?? -1) - (a.people_a_day ?? -1),
  );
  const open = ({ feature, events }: (typeof features)[number]) =>
    events
      ? () =>
          drill({
            title: `${valueName(feature)}, ${count.text(events)} times`,
            query: { metric: 'feature', feature, from: query.from, to: query.to },
          })
      : undefined;
  return (
    <MetricPanel
      title="Use of the app"
      about="Members a day who did it, on average over the days that can be shown."
      asked={asked}
      rows={features}
      columns={[
        { heading: 'What', value: ({ feature }) => feature, text: ({ feature }) => valueName(feature) },
        {
          heading: 'Members a day',
          value: ({ people_a_day }) => people_a_day,
          text: (row) => text(row.people_a_day),
        },
        { heading: 'Times', value: ({ events }) => events, text: ({ events }) => text(events), open },
        { heading: 'Withheld days', value: ({ withheld_days }) => withheld_days },
      ]}
      empty="Nothing was done in this range."
      notes={[
        withheldNote(
          features.reduce((sum, { withheld_days }) => sum + withheld_days, 0),
          'day',
        ),
      ]}
    >
      <RowBars
        rows={features.map((row) => ({
          label: valueName(row.feature),
          values: [row.people_a_day],
          open: [open(row)],
        }))}
        format={count}
        labelWidth={150}
      />
    </MetricPanel>
  );
};
