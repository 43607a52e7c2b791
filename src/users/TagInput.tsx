import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { useTagNames } from './tags.ts';

interface TagInputProps {
  value: string;
  onChange: (tag: string) => void;
  /** Only tags that there are. */
  known?: boolean;
  size?: 'small' | 'medium';
}

/** One tag: of those that there are, or a new word. */
export const TagInput = ({ value, onChange, known = false, size = 'medium' }: TagInputProps) => {
  const names = useTagNames();
  return (
    <Autocomplete
      freeSolo={!known}
      fullWidth
      size={size}
      options={names.data ?? []}
      loading={names.isPending}
      inputValue={value}
      onInputChange={(_, typed) => onChange(typed)}
      noOptionsText="Nobody has such a tag"
      renderInput={(params) => <TextField {...params} autoFocus label="Tag" />}
    />
  );
};
