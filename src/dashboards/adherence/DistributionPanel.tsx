import { lazy } from 'react';
import { count, WITHHELD } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import type { MetricQuery } from '../../data/index.ts';
import { formatCount } from '../../fields/format.ts';
import { useDrill } from '../DrillContext.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { withheldNote } from '../notes.ts';
import { useMetric } from '../useDashboard.ts';

const RowBars = lazy(() => import('../../charts/RowBars.tsx'));

const tenth = (decile: number) => `${decile * 10}–${decile * 10 + 10} %`;

/** How many members have which rate, in the last whole month of the range, or the current one when there is none. */
export const DistributionPanel = ({ query }: { query: MetricQuery }) => {
  const asked = useMetric('metricAdherenceDistribution', { from: query.from, to: query.to });
  const drill = useDrill();
  const cells = asked.data?.cells ?? [];
  const month = cells.findLast(({ partial }) => !partial)?.month ?? cells.at(-1)?.month;
  const shown = cells.filter((cell) => cell.month === month);
  // Tenths with nobody are left out of the answer; a gap in the bars would look like a withheld one.
  const rows = Array.from(
    { length: shown.length ? 10 : 0 },
    (_, decile) => shown.find((cell) => cell.decile === decile) ?? { decile, people: 0, withheld: false },
  );
  const partial = shown.some((cell) => cell.partial);
  const open = ({ decile, people }: (typeof rows)[number]) =>
    people && month
      ? () => drill({ title: `A rate of ${tenth(decile)}`, query: { metric: 'distribution', month, decile } })
      : undefined;
  return (
    <MetricPanel
      title="Members by their own rate"
      about={month && `In ${periodName('month', month)}${partial ? ', which is not over' : ''}; all members.`}
      asked={asked}
      rows={rows}
      columns={[
        { heading: 'Rate', value: ({ decile }) => tenth(decile) },
        {
          heading: 'Members',
          value: ({ people }) => people,
          text: ({ people }) => (people === null ? WITHHELD : formatCount(people)),
          open,
        },
      ]}
      empty="Nobody had anything planned in these months."
      notes={[withheldNote(rows.filter(({ withheld }) => withheld).length, 'bar')]}
      height={330}
    >
      <RowBars
        rows={rows.map((row) => ({ label: tenth(row.decile), values: [row.people], open: [open(row)] }))}
        format={count}
        labelWidth={80}
      />
    </MetricPanel>
  );
};
