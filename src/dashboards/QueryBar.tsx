import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { formatDay } from '../fields/format.ts';
import { type Comparison, type Preset, presets, rangeProblem } from './dashboardQuery.ts';
import { RangeDialog } from './RangeDialog.tsx';
import { SegmentSelect } from './SegmentSelect.tsx';
import type { Dashboard } from './useDashboard.ts';

/** What a page can be asked; what it can't isn't offered. */
export interface QueryOptions {
  grains?: readonly ('day' | 'week' | 'month')[];
  kinds?: boolean;
  compares?: boolean;
  segments?: readonly string[];
}

const grainNames = { day: 'By day', week: 'By week', month: 'By month' } as const;
const kindNames = { all: 'Sessions and meals', session: 'Sessions', meal: 'Meals' } as const;
const comparisonLabels = { none: 'No comparison', previous: 'Period before', year: 'Year before' } as const;

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  names: Readonly<Partial<Record<Value, string>>>;
  onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, names, onChange }: ChoiceProps<Value>) {
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value as Value)}
      sx={{ minWidth: { xs: 'calc(50% - 6px)', sm: 150 }, m: 0 }}
    >
      {(Object.entries(names) as [Value, string][]).map(([id, name]) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}

/** The question of a page. Every choice goes to the address at once. */
export const QueryBar = ({ dashboard, options }: { dashboard: Dashboard; options: QueryOptions }) => {
  const { state, query, set } = dashboard;
  const [picking, setPicking] = useState(false);
  const { grains, kinds, compares, segments } = options;
  const ranges = Object.fromEntries(presets.map(({ id, name }) => [id, name])) as Record<Preset, string>;
  ranges.custom =
    state.range === 'custom' ? `${formatDay(query.from)} – ${formatDay(query.to)}` : 'Custom range…';
  return (
    <Box
      component="section"
      aria-label="Question"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, '@media print': { display: 'none' } }}
    >
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
          value={grains.includes(state.grain) ? state.grain : (grains[0] ?? 'day')}
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
