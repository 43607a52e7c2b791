import { lazy } from 'react';
import { compact, count, dollars, latency, percent, smallPercent } from '../../charts/chartFormats.ts';
import type { ModelTotal } from '../../data/index.ts';
import { useDrill } from '../DrillContext.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import type { NumbersColumn } from '../NumbersTable.tsx';
import { changeText } from './changeText.ts';
import type { ModelProps } from './modelProps.ts';
import { chosenTotals } from './modelSeries.ts';
import { acceptance, costPerAccepted, errorRate, LEAST_JUDGED } from './modelSums.ts';

const RowBars = lazy(() => import('../../charts/RowBars.tsx'));

/** Versions side by side over the whole range, each figure with its change against the range before. */
export const VersionsPanel = ({ asked, state }: Pick<ModelProps, 'asked' | 'state'>) => {
  const answer = asked.data;
  const drill = useDrill();
  const totals = chosenTotals(answer?.totals ?? [], state);
  const past = new Map(answer?.previous_totals.map((total) => [total.model_version_id, total]));
  const nameOf = ({ model, version }: ModelTotal) => (state.model ? version : `${model} ${version}`);
  const open = (measure: 'calls' | 'errors') => (total: ModelTotal) =>
    answer && total[measure]
      ? () =>
          drill({
            title: `${measure === 'calls' ? 'Calls' : 'Errors'} of ${nameOf(total)}`,
            query: {
              metric: 'models',
              from: answer.from,
              to: answer.to,
              version_id: total.model_version_id,
              measure,
            },
          })
      : undefined;
  const figure = (
    heading: string,
    of: (total: ModelTotal) => number | null,
    write: (value: number) => string,
    asPoints = false,
  ): NumbersColumn<ModelTotal> => ({
    heading,
    value: of,
    text: (total) => {
      const [now, old] = [of(total), past.get(total.model_version_id)];
      if (now === null) return '–';
      return `${write(now)}${changeText(now, old && of(old), asPoints)}`;
    },
  });
  return (
    <MetricPanel
      title="Versions side by side"
      about="Bars: median, 95th and 99th percentile of the latency over the whole range, to 1 %. The table has everything."
      asked={asked}
      rows={totals}
      columns={[
        { heading: 'Version', value: nameOf },
        { ...figure('Calls', ({ calls }) => calls, count.text), open: open('calls') },
        { ...figure('Errors', errorRate, smallPercent.text, true), open: open('errors') },
        figure('Median', ({ p50_ms }) => p50_ms, latency.text),
        figure('p95', ({ p95_ms }) => p95_ms, latency.text),
        figure('p99', ({ p99_ms }) => p99_ms, latency.text),
        figure('Tokens in', ({ input_tokens }) => input_tokens, compact.text),
        figure('Tokens out', ({ output_tokens }) => output_tokens, compact.text),
        figure('Cost', ({ cost_usd }) => cost_usd, dollars.text),
        figure('Acceptance', acceptance, percent.text, true),
        figure('Per accepted', costPerAccepted, dollars.text),
      ]}
      empty="No calls were made in this range."
      notes={[
        totals.some(({ judged }) => judged < LEAST_JUDGED) &&
          `–: fewer than ${LEAST_JUDGED} answers were judged.`,
      ]}
    >
      <RowBars
        rows={totals.map((total) => ({
          label: nameOf(total),
          values: [total.p50_ms, total.p95_ms, total.p99_ms],
          open: [total, total, total].map(open('calls')),
        }))}
        names={['Median', 'p95', 'p99']}
        format={latency}
        labelWidth={state.model ? 90 : 190}
      />
    </MetricPanel>
  );
};
