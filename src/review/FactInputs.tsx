import DeleteOutline from '@mui/icons-material/DeleteOutline';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import type { FactRow } from './payloadForm.ts';

interface FactInputsProps {
  rows: readonly FactRow[];
  onChange: (rows: readonly FactRow[]) => void;
}

/** The facts of an answer as names and values, to be changed, added and taken away. */
export const FactInputs = ({ rows, onChange }: FactInputsProps) => {
  const change = (key: string, part: Partial<FactRow>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {rows.map(({ key, name, text, was }, place) => (
        <Box key={key} sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
          <TextField
            size="small"
            label="Name"
            value={name}
            onChange={(event) => change(key, { name: event.target.value })}
            sx={{ width: { xs: 120, sm: 180 } }}
          />
          <TextField
            size="small"
            fullWidth
            multiline
            // The first value is the one that is wrong most often: its class.
            autoFocus={place === 0}
            label={name ? `Value of ${name}` : 'Value'}
            helperText={was === 'list' ? 'Several, with commas between them' : undefined}
            value={text}
            onChange={(event) => change(key, { text: event.target.value })}
          />
          <IconButton
            aria-label={`Take ${name || 'this'} away`}
            onClick={() => onChange(rows.filter((row) => row.key !== key))}
          >
            <DeleteOutline fontSize="small" />
          </IconButton>
        </Box>
      ))}
      <Button
        size="small"
        sx={{ justifySelf: 'start' }}
        onClick={() => onChange([...rows, { key: crypto.randomUUID(), name: '', text: '', was: 'other' }])}
      >
        Add a value
      </Button>
    </Box>
  );
};
