import Box from '@mui/material/Box';
import { type ReactNode, useState } from 'react';
import { formatDay } from '../fields/format.ts';
import { Choice } from './Choice.tsx';
import { type Comparison, type Preset, presets, rangeProblem } from './dashboardQuery.ts';
import { comparisonLabels, grainNames, kindNames } from './questionNames.ts';
import { RangeDialog } from './RangeDialog.tsx';
import { SegmentSelect } from './SegmentSelect.tsx';
import type { Dashboard } from './useDashboard.ts';

/** The question of a page. Every choice goes to the address at once. */
export const QueryBar = ({ dashboard, children }: { dashboard: Dashboard; children?: ReactNode }) => {
  const { state, query, set, options } = dashboard;
  const [picking, setPicking] = useState(false);
  const { grains, kinds, compares, segments } = options;
  const ranges = Object.fromEntries(presets.map(({ id, name }) => [id, name])) as Record<Preset, string>;
  ranges.custom =
    state.range === 'custom' ? `${formatDay(query.from)} – ${formatDay(query.to)}` : 'Custom range…';
  return (
    <Box component="section" aria-label="Question" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5 }}>
      <Choice
        label="Range"
        value={state.range}
        names={ranges}
        onChange={(range) =>
          range === 'custom' ? setPicking(true) : set({ range, from: undefined, to: undefined })
        }
      />
      {grains && (
        <Choice
          label="Grain"
          value={state.grain}
          names={Object.fromEntries(grains.map((grain) => [grain, grainNames[grain]]))}
          onChange={(grain) => set({ grain })}
        />
      )}
      {compares && (
        <Choice
          label="Compare"
          value={state.compare}
          names={comparisonLabels}
          onChange={(compare: Comparison) => set({ compare })}
        />
      )}
      {kinds && <Choice label="Of" value={state.kind} names={kindNames} onChange={(kind) => set({ kind })} />}
      {segments && <SegmentSelect dashboard={dashboard} dimensions={segments} />}
      {children}
      {picking && (
        <RangeDialog
          from={query.from}
          to={query.to}
          problem={rangeProblem}
          onClose={() => setPicking(false)}
          onChoose={(from, to) => {
            set({ range: 'custom', from, to });
            setPicking(false);
          }}
        />
      )}
    </Box>
  );
};
