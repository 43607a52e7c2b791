import type { AdherencePoint, MetricQuery } from '../../data/index.ts';
import { Choice } from '../Choice.tsx';
import { dimensionNames, valueName } from '../dimensions.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { partialNote, withheldNote } from '../notes.ts';
import { type Dashboard, useMetric } from '../useDashboard.ts';
import { pointColumns } from './pointColumns.ts';
import { SmallMultiples } from './SmallMultiples.tsx';
import { usePointDrill } from './usePointDrill.ts';

const dimensions = ['kind', 'status', 'goal', 'sex', 'tier', 'experience', 'program_phase', 'cohort_month'];

/** The rate by a dimension. Outcomes are counted instead: the rate of what was completed would say nothing. */
export const BreakdownPanel = ({ dashboard: { query, state, set } }: { dashboard: Dashboard }) => {
  // A breakdown of a segment would be cells of cells, which the database refuses, but for kinds.
  const offered = state.segment ? ['kind'] : dimensions;
  const by = state.by && offered.includes(state.by) ? state.by : 'kind';
  const { kind, ...range } = query;
  const broken: MetricQuery = by === 'kind' ? range : { ...range, kind };
  const asked = useMetric('metricAdherence', { ...broken, by });
  const ofSeries = ({ series }: AdherencePoint) =>
    by === 'kind' ? { kind: series as MetricQuery['kind'] } : { segment: { dimension: by, value: series } };
  const open = usePointDrill(broken, ofSeries);
  const [period, ...numbers] = pointColumns(broken, open);
  const points = asked.data?.points ?? [];
  const withheld = asked.data?.totals.reduce((sum, { withheld_days }) => sum + withheld_days, 0) ?? 0;
  return (
    <MetricPanel
      title="Broken down"
      asked={asked}
      rows={points}
      columns={[
        ...(period ? [period] : []),
        {
          heading: dimensionNames[by] ?? by,
          value: ({ series }) => series,
          text: ({ series }) => valueName(series),
        },
        ...numbers,
      ]}
      empty="Nothing was planned for these members in this range."
      notes={[
        partialNote(points.some(({ partial }) => partial)),
        withheldNote(withheld, 'cell'),
        Boolean(asked.data?.previous_points.length) && 'Grey: the range before.',
        Boolean(state.segment) &&
          'One segment is broken down by kind only: smaller groups would single people out.',
      ]}
      aside={
        <Choice
          label="By"
          value={by}
          names={Object.fromEntries(offered.map((dimension) => [dimension, dimensionNames[dimension]]))}
          onChange={(value) => set({ by: value })}
        />
      }
    >
      {asked.data && (
        <SmallMultiples
          answer={asked.data}
          grain={query.grain ?? 'day'}
          measure={by === 'status' ? 'planned' : 'rate'}
          compare={state.compare}
          open={open}
        />
      )}
    </MetricPanel>
  );
};
