import { Autocomplete, Chip, TextField } from '@mui/material';

interface NamesInputProps {
  label: string;
  /** What stands before each, and is never typed into the value. */
  sign: '#' | '@';
  /** Characters that a name cannot have. */
  pattern: RegExp;
  names: readonly string[];
  onChange: (names: string[]) => void;
  help: string;
}

/** Names as chips: typed, or pasted in one go with spaces, commas or line breaks between them. */
export const NamesInput = ({ label, sign, pattern, names, onChange, help }: NamesInputProps) => {
  const read = (texts: readonly string[]) => {
    const words = texts.flatMap((text) => text.split(/[\s,#@]+/)).map((word) => word.replace(pattern, ''));
    const seen = new Set<string>();
    return words.filter((word) => {
      const key = word.toLowerCase();
      if (word === '' || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  };
  return (
    <Autocomplete
      multiple
      freeSolo
      options={[] as string[]}
      value={[...names]}
      // A half-typed name counts too: who leaves the field means it.
      autoSelect
      onChange={(_event, value) => onChange(read(value))}
      onBlur={(event) => {
        const typed = (event.target as HTMLInputElement).value;
        if (typed?.trim()) onChange(read([...names, typed]));
      }}
      renderValue={(value, props) =>
        value.map((name, index) => {
          const { key, ...rest } = props({ index });
          return <Chip key={key} label={`${sign}${name}`} size="small" {...rest} />;
        })
      }
      renderInput={(params) => <TextField {...params} label={label} helperText={help} />}
    />
  );
};
