import { lazy } from 'react';
import { count, WITHHELD } from '../../charts/chartFormats.ts';
import { periodName, periodsBetween } from '../../charts/periods.ts';
import type { MetricQuery } from '../../data/index.ts';
import { useDrill } from '../DrillContext.ts';
import { valueName } from '../dimensions.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { withheldNote } from '../notes.ts';
import { useMetric } from '../useDashboard.ts';

const RowBars = lazy(() => import('../../charts/RowBars.tsx'));

/** The subscription that members have now, by the month in which they signed up. */
export const TiersPanel = ({ query }: { query: MetricQuery }) => {
  const drill = useDrill();
  const asked = useMetric('metricTiers', { from: query.from, to: query.to });
  const cells = asked.data?.months ?? [];
  const tiers = [...new Set(cells.map(({ tier }) => tier))].toSorted();
  const open = (cell: (typeof cells)[number] | undefined) =>
    cell?.people
      ? () =>
          drill({
            title: `${valueName(cell.tier)}, signed up in ${periodName('month', cell.month)}`,
            query: { metric: 'tier', month: cell.month, tier: cell.tier },
          })
      : undefined;
  const rows = periodsBetween('month', query.from, query.to)
    .filter((month) => cells.some((cell) => cell.month === month))
    .map((month) => ({
      label: periodName('month', month),
      values: tiers.map((tier) => {
        const cell = cells.find((found) => found.month === month && found.tier === tier);
        return cell ? cell.people : 0;
      }),
      open: tiers.map((tier) => open(cells.find((found) => found.month === month && found.tier === tier))),
    }));
  return (
    <MetricPanel
      title="Subscriptions"
      about="Members by the subscription that they have now, for each month of sign-up."
      asked={asked}
      rows={cells}
      columns={[
        {
          heading: 'Signed up',
          value: ({ month }) => month,
          text: ({ month }) => periodName('month', month),
        },
        { heading: 'Subscription', value: ({ tier }) => tier, text: ({ tier }) => valueName(tier) },
        {
          heading: 'Members',
          value: ({ people }) => people,
          text: ({ people }) => (people === null ? WITHHELD : count.text(people)),
          open,
        },
      ]}
      empty="Nobody signed up in these months."
      notes={[withheldNote(cells.filter(({ withheld }) => withheld).length, 'number')]}
    >
      <RowBars rows={rows} names={tiers.map(valueName)} format={count} labelWidth={90} />
    </MetricPanel>
  );
};
