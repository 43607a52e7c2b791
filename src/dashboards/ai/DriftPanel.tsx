import { type ChartFormat, count, latency, percent, smallPercent } from '../../charts/chartFormats.ts';
import type { DriftMeasure } from '../../data/index.ts';
import { comparisonName } from '../comparison.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import type { NumbersColumn } from '../NumbersTable.tsx';
import { useMetric } from '../useDashboard.ts';
import type { ModelProps } from './modelProps.ts';

const measures: Readonly<Record<DriftMeasure['measure'], readonly [string, ChartFormat]>> = {
  acceptance: ['Acceptance', percent],
  error_rate: ['Error rate', smallPercent],
  p50_ms: ['Median latency', latency],
  p95_ms: ['p95 latency', latency],
  p99_ms: ['p99 latency', latency],
};
const verdicts = { drifted: 'Drifted', steady: 'Steady', insufficient_data: 'Not enough data' } as const;
const weight = { drifted: 0, steady: 1, insufficient_data: 2 } as const;

const side = (
  heading: string,
  value: 'value' | 'previous_value',
  cases: 'n' | 'previous_n',
): NumbersColumn<DriftMeasure> => ({
  heading,
  value: (row) => row[value],
  text: (row) => {
    const known = row[value];
    return known === null ? '–' : `${measures[row.measure][1].text(known)} of ${count.text(row[cases])}`;
  },
});

/** Versions against themselves in the range before: what drifted, what is steady, and what can't be told yet. */
export const DriftPanel = ({ query, state }: Pick<ModelProps, 'query' | 'state'>) => {
  const compared = state.compare !== 'none';
  const { from, to, compare } = query;
  const asked = useMetric(
    'metricModelDrift',
    { from, to, compare, ...(state.model && { model: state.model }) },
    compared,
  );
  const rows = (compared ? (asked.data?.measures ?? []) : [])
    .filter(({ version }) => !state.versions || state.versions.includes(version))
    .toSorted((a, b) => weight[a.state] - weight[b.state]);
  return (
    <MetricPanel
      title="Drift"
      about="Each version against itself. Drifted: more than three standard errors apart, and at least two points of a share or a tenth of a latency. With few calls only a large change can be told from chance."
      asked={compared ? asked : { isPending: false, error: undefined, refetch: asked.refetch }}
      rows={rows}
      onlyTable
      columns={[
        {
          heading: 'Version',
          value: ({ model, version }) => (state.model ? version : `${model} ${version}`),
        },
        { heading: 'Measure', value: ({ measure }) => measures[measure][0] },
        side(compared ? comparisonName[state.compare] : 'Before', 'previous_value', 'previous_n'),
        side('Now', 'value', 'n'),
        { heading: 'Verdict', value: ({ state: verdict }) => verdicts[verdict] },
      ]}
      empty={
        compared ? 'No calls were made in this range.' : 'Choose a range to compare with: drift is a change.'
      }
    >
      {null}
    </MetricPanel>
  );
};
