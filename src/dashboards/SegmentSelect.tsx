import ListSubheader from '@mui/material/ListSubheader';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { dimensionNames, valueName } from './dimensions.ts';
import { segmentValues } from './segments.ts';
import type { Dashboard } from './useDashboard.ts';

interface SegmentSelectProps {
  dashboard: Dashboard;
  dimensions: readonly string[];
}

/** Everybody, or those with one value of one dimension. */
export const SegmentSelect = ({ dashboard: { state, set }, dimensions }: SegmentSelectProps) => {
  const chosen = state.segment ? `${state.segment.dimension}:${state.segment.value}` : '';
  const values = dimensions.flatMap((dimension) =>
    (segmentValues[dimension] ?? []).map((value) => ({ dimension, value, id: `${dimension}:${value}` })),
  );
  // A link may carry a value that isn't offered, such as a month of sign-up: it is shown as it is.
  const unlisted = chosen !== '' && !values.some(({ id }) => id === chosen);
  return (
    <TextField
      select
      label="Members"
      value={chosen}
      onChange={(event) => {
        const found = values.find(({ id }) => id === event.target.value);
        // A breakdown of a segment would be cells of cells: the database answers only kinds of it.
        set({ segment: found && { dimension: found.dimension, value: found.value }, by: undefined });
      }}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ flex: { xs: '1 1 calc(50% - 6px)', sm: 'none' }, minWidth: { xs: 0, sm: 170 }, m: 0 }}
    >
      <MenuItem value="">Everybody</MenuItem>
      {unlisted && <MenuItem value={chosen}>{valueName(state.segment?.value ?? '')}</MenuItem>}
      {dimensions.flatMap((dimension) => [
        <ListSubheader key={dimension}>{dimensionNames[dimension]}</ListSubheader>,
        ...values
          .filter((entry) => entry.dimension === dimension)
          .map(({ id, value }) => (
            <MenuItem key={id} value={id}>
              {valueName(value)}
            </MenuItem>
          )),
      ])}
    </TextField>
  );
};
