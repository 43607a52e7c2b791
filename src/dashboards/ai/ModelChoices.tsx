import Checkbox from '@mui/material/Checkbox';
import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { ModelTotal } from '../../data/index.ts';
import { Choice } from '../Choice.tsx';
import type { Dashboard } from '../useDashboard.ts';

interface ModelChoicesProps {
  dashboard: Dashboard;
  /** Versions with calls in the range or in the one before. */
  totals: readonly ModelTotal[];
}

/** All models, or one and which of its versions are compared. */
export const ModelChoices = ({ dashboard: { state, set }, totals }: ModelChoicesProps) => {
  // A link may name a model without calls in this range: it stays chosen.
  const models = [
    ...new Set([...totals.map(({ model }) => model), ...(state.model ? [state.model] : [])]),
  ].toSorted();
  const versions = [
    ...new Set([
      ...totals.filter(({ model }) => model === state.model).map(({ version }) => version),
      ...(state.versions ?? []),
    ]),
  ].toSorted();
  return (
    <>
      <Choice
        label="Model"
        value={state.model ?? 'all models'}
        names={{ 'all models': 'All models', ...Object.fromEntries(models.map((name) => [name, name])) }}
        onChange={(model) => set({ model: model === 'all models' ? undefined : model, versions: undefined })}
      />
      {versions.length > 1 && (
        <TextField
          select
          label="Versions"
          value={state.versions ?? []}
          onChange={(event) => {
            const chosen = event.target.value as unknown as string[];
            set({ versions: chosen.length > 0 ? chosen : undefined });
          }}
          slotProps={{
            inputLabel: { shrink: true },
            select: {
              multiple: true,
              displayEmpty: true,
              renderValue: (chosen) => (chosen as string[]).join(', ') || 'All',
            },
          }}
          sx={{ flex: { xs: '1 1 calc(50% - 6px)', sm: 'none' }, minWidth: { xs: 0, sm: 124 }, m: 0 }}
        >
          {versions.map((version) => (
            <MenuItem key={version} value={version} dense>
              <Checkbox size="small" edge="start" checked={state.versions?.includes(version) ?? false} />
              <ListItemText primary={version} />
            </MenuItem>
          ))}
        </TextField>
      )}
    </>
  );
};
