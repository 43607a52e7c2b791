import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { AdherencePoint, MetricQuery } from '../../data/index.ts';
import { dimensionNames, valueName } from '../dimensions.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { partialNote, withheldNote } from '../notes.ts';
import { type Dashboard, useMetric } from '../useDashboard.ts';
import { SmallMultiples } from './SmallMultiples.tsx';
import { usePointColumns } from './usePointColumns.ts';

const dimensions = ['kind', 'status', 'goal', 'sex', 'tier', 'experience', 'program_phase', 'cohort_month'];

/** The rate by a dimension. Outcomes are counted instead: the rate of what was completed would say nothing. */
export const BreakdownPanel = ({ dashboard: { query, state, set } }: { dashboard: Dashboard }) => {
  // A breakdown of a segment would be cells of cells, which the database refuses, but for kinds.
  const offered = state.segment ? ['kind'] : dimensions;
  const by = state.by && offered.includes(state.by) ? state.by : 'kind';
  const { compare: _compare, kind, ...range } = query;
  const broken: MetricQuery = by === 'kind' ? range : { ...range, kind };
  const asked = useMetric('metricAdherence', { ...broken, by });
  const ofSeries = ({ series }: AdherencePoint) =>
    by === 'kind' ? { kind: series as MetricQuery['kind'] } : { segment: { dimension: by, value: series } };
  const [period, ...numbers] = usePointColumns(broken, ofSeries);
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
        Boolean(state.segment) &&
          'One segment is broken down by kind only: smaller groups would single people out.',
      ]}
      aside={
        <TextField
          select
          label="By"
          value={by}
          onChange={(event) => set({ by: event.target.value })}
          sx={{ m: 0, minWidth: 190, '@media print': { display: 'none' } }}
        >
          {offered.map((dimension) => (
            <MenuItem key={dimension} value={dimension}>
              {dimensionNames[dimension]}
            </MenuItem>
          ))}
        </TextField>
      }
    >
      {asked.data && (
        <SmallMultiples
          answer={asked.data}
          grain={query.grain ?? 'day'}
          measure={by === 'status' ? 'planned' : 'rate'}
        />
      )}
    </MetricPanel>
  );
};
