import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';

interface ChoiceProps<Value extends string> {
  label: string;
  value: Value;
  /** The values in their order, as a person says them. */
  names: Readonly<Partial<Record<Value, string>>>;
  onChange: (value: Value) => void;
}

/** One of a few values, of a page or of a panel. Not on paper: it can't be changed there. */
export function Choice<Value extends string>({ label, value, names, onChange }: ChoiceProps<Value>) {
  return (
    <TextField
      select
      label={label}
      value={value}
      onChange={(event) => onChange(event.target.value as Value)}
      sx={{
        flex: { xs: '1 1 calc(50% - 6px)', sm: 'none' },
        minWidth: { xs: 0, sm: 124 },
        m: 0,
        displayPrint: 'none',
      }}
    >
      {(Object.entries(names) as [Value, string][]).map(([id, name]) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
