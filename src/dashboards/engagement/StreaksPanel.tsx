import { lazy } from 'react';
import { count, WITHHELD } from '../../charts/chartFormats.ts';
import type { MetricQuery, StreaksAnswer } from '../../data/index.ts';
import { formatDay } from '../../fields/format.ts';
import { useDrill } from '../DrillContext.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { useMetric } from '../useDashboard.ts';

const RowBars = lazy(() => import('../../charts/RowBars.tsx'));

const days = ({ least_days, most_days }: StreaksAnswer['bands'][number]) =>
  most_days === null ? `${least_days} days and more` : `${least_days}–${most_days} days`;

/** How long members have been active without missing a day. */
export const StreaksPanel = ({ query }: { query: MetricQuery }) => {
  const drill = useDrill();
  const asked = useMetric('metricStreaks', { from: query.from, to: query.to });
  const answer = asked.data;
  const bands = answer?.bands ?? [];
  const open = (band: StreaksAnswer['bands'][number]) =>
    answer && band.people
      ? () =>
          drill({
            title: `In a row: ${days(band)}`,
            query: { metric: 'streak', day: answer.day, least_days: band.least_days },
          })
      : undefined;
  return (
    <MetricPanel
      title="Streaks"
      about={
        answer &&
        `Members by the days in a row that end on ${formatDay(answer.day)}${answer.partial ? ', which is not over everywhere' : ''}.`
      }
      asked={asked}
      rows={bands.some(({ people, withheld }) => people || withheld) ? bands : []}
      columns={[
        { heading: 'Streak', value: days },
        {
          heading: 'Members',
          value: ({ people }) => people,
          text: ({ people }) => (people === null ? WITHHELD : count.text(people)),
          open,
        },
      ]}
      empty="Nobody has a streak that ends on this day."
    >
      <RowBars
        rows={bands.map((band) => ({ label: days(band), values: [band.people], open: [open(band)] }))}
        format={count}
      />
    </MetricPanel>
  );
};
