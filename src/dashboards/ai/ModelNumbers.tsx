import {
  type ChartFormat,
  compact,
  count,
  dollars,
  percent,
  smallPercent,
} from '../../charts/chartFormats.ts';
import type { ModelTotal } from '../../data/index.ts';
import { type BigNumber, BigNumbers } from '../BigNumbers.tsx';
import { comparisonName, countChange, rateChange } from '../comparison.ts';
import { useDrill } from '../DrillContext.ts';
import type { ModelProps } from './modelProps.ts';
import { chosenTotals } from './modelSeries.ts';
import { acceptance, addMeasures, costPerAccepted, errorRate, type ModelSums, noCalls } from './modelSums.ts';

const figures: readonly [
  label: string,
  of: (sums: ModelSums) => number | null,
  format: ChartFormat,
  asPoints?: true,
][] = [
  ['Calls', ({ calls }) => calls, count],
  ['Error rate', errorRate, smallPercent, true],
  ['Tokens', ({ input_tokens, output_tokens }) => input_tokens + output_tokens, compact],
  ['Cost', ({ cost_usd }) => cost_usd, dollars],
  ['Acceptance', acceptance, percent, true],
  ['Cost per accepted answer', costPerAccepted, dollars],
];

/** What the chosen versions did together, against the range before. */
export const ModelNumbers = ({ asked, query, state }: Pick<ModelProps, 'asked' | 'query' | 'state'>) => {
  const drill = useDrill();
  const sumOf = (totals: readonly ModelTotal[] = []) =>
    chosenTotals(totals, state).reduce<ModelSums>(addMeasures, noCalls);
  const [now, before] = [sumOf(asked.data?.totals), sumOf(asked.data?.previous_totals)];
  const against = state.compare === 'none' ? '' : `on the ${comparisonName[state.compare].toLowerCase()}`;
  const { from, to } = query;
  const versions = chosenTotals(asked.data?.totals ?? [], state).map(
    ({ model_version_id }) => model_version_id,
  );
  const calls = () =>
    drill({
      title: 'Calls',
      query: versions.map((version_id) => ({ metric: 'models', measure: 'calls', version_id, from, to })),
    });
  return (
    <BigNumbers
      numbers={figures.map(([label, of, format, asPoints]): BigNumber => {
        const value = of(now);
        const old = before.calls > 0 ? of(before) : null;
        const change = asPoints ? rateChange(value, old) : countChange(value, old);
        return {
          label,
          value: asked.data ? (value === null ? '–' : format.text(value)) : asked.error ? '–' : undefined,
          change,
          onOpen: label === 'Calls' && value ? calls : undefined,
          note: asked.error
            ? 'can’t be shown right now'
            : change
              ? against
              : asked.data && value === null
                ? 'not enough data'
                : undefined,
        };
      })}
    />
  );
};
