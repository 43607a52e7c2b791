import TextField from '@mui/material/TextField';

interface ZoneSelectProps {
  label: string;
  value: string;
  onChange: (zone: string) => void;
  disabled?: boolean;
}

/** A time zone by its IANA name. The browser's own list: four hundred entries, found by typing. */
export const ZoneSelect = ({ label, value, onChange, disabled }: ZoneSelectProps) => {
  const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone'), value]);
  return (
    <TextField
      select
      label={label}
      value={value}
      disabled={disabled}
      onChange={(event) => onChange(event.target.value)}
      slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
      sx={{ m: 0 }}
    >
      {[...zones].map((zone) => (
        <option key={zone} value={zone}>
          {zone.replaceAll('_', ' ')}
        </option>
      ))}
    </TextField>
  );
};
