import { lazy } from 'react';
import { IfCan } from '../../access/IfCan.tsx';
import { percent, WITHHELD } from '../../charts/chartFormats.ts';
import type { EffectsAnswer, MetricQuery } from '../../data/index.ts';
import { formatCount } from '../../fields/format.ts';
import { useDrill } from '../DrillContext.ts';
import { valueName } from '../dimensions.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { withheldNote } from '../notes.ts';
import { useMetric } from '../useDashboard.ts';

const RowBars = lazy(() => import('../../charts/RowBars.tsx'));

const rateText = (rate: number | null) => (rate === null ? WITHHELD : percent.text(rate));

/** Adherence in the week before and the week from an adjustment. */
const Effects = ({ query }: { query: MetricQuery }) => {
  const asked = useMetric('metricAdjustmentEffects', { from: query.from, to: query.to });
  const drill = useDrill();
  const effects = asked.data?.effects ?? [];
  const open = ({ reason_code, overrides }: EffectsAnswer['effects'][number]) =>
    overrides
      ? () =>
          drill({
            title: `Adjusted days: ${valueName(reason_code)}`,
            query: { metric: 'effects', from: query.from, to: query.to, reason: reason_code },
          })
      : undefined;
  const withheld = effects.reduce((sum, { withheld_months }) => sum + withheld_months, 0);
  return (
    <MetricPanel
      title="Before and after an adjustment"
      about="The week before against the week from that day. A difference, not a proof: days are adjusted when members struggle."
      asked={asked}
      rows={effects}
      columns={[
        {
          heading: 'Reason',
          value: ({ reason_code }) => reason_code,
          text: ({ reason_code }) => valueName(reason_code),
        },
        {
          heading: 'Adjusted days',
          value: ({ overrides }) => overrides,
          text: ({ overrides }) => (overrides === null ? WITHHELD : formatCount(overrides)),
          open,
        },
        {
          heading: 'Before',
          value: ({ rate_before }) => rate_before,
          text: (row) => rateText(row.rate_before),
        },
        { heading: 'After', value: ({ rate_after }) => rate_after, text: (row) => rateText(row.rate_after) },
      ]}
      empty="No adjustment took effect in these months."
      notes={[withheldNote(withheld, 'month')]}
    >
      <RowBars
        rows={effects.map((effect) => ({
          label: valueName(effect.reason_code),
          values: [effect.rate_before, effect.rate_after],
          open: [open(effect), open(effect)],
        }))}
        names={['Before', 'After']}
        format={percent}
      />
    </MetricPanel>
  );
};

export const EffectsPanel = (props: { query: MetricQuery }) => (
  <IfCan area="adjustments" verb="aggregate">
    <Effects {...props} />
  </IfCan>
);
