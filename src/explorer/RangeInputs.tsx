import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import { unitOf } from './columnModel.ts';
import type { FilterInputProps } from './filterInput.ts';
import { dayPresets } from './filterModel.ts';

const types: Record<string, string> = { day: 'date', instant: 'date', time: 'time' };

/** From and to, both included; days have presets. */
export const RangeInputs = ({ column, draft, onChange }: FilterInputProps) => {
  const type = types[column.kind] ?? 'number';
  const unit = unitOf(column);
  const keys = { gte: `${column.name}@gte`, lte: `${column.name}@lte` };
  const input = (key: string, label: string) => (
    <TextField
      type={type}
      label={unit ? `${label} (${unit})` : label}
      value={draft[key] ?? ''}
      onChange={(event) => onChange({ [key]: event.target.value })}
      slotProps={{ inputLabel: { shrink: true }, htmlInput: type === 'number' ? { step: 'any' } : {} }}
      sx={{ flex: 1 }}
    />
  );
  return (
    <>
      {type === 'date' && (
        <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap' }}>
          {dayPresets(new Date()).map(({ label, from, to }) => (
            <Chip
              key={label}
              size="small"
              label={label}
              variant={draft[keys.gte] === from && draft[keys.lte] === to ? 'filled' : 'outlined'}
              onClick={() => onChange({ [keys.gte]: from, [keys.lte]: to })}
            />
          ))}
        </Box>
      )}
      <Box sx={{ display: 'flex', gap: 1 }}>
        {input(keys.gte, 'From')}
        {input(keys.lte, 'To')}
      </Box>
    </>
  );
};
