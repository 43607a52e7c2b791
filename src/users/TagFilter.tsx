import { AutocompleteArrayInput } from 'react-admin';
import { useTagNames } from './tags.ts';

/** Users who have all of the chosen tags. */
export const TagFilter = (props: { source: string; label?: string; alwaysOn?: boolean }) => {
  const names = useTagNames();
  return (
    <AutocompleteArrayInput
      {...props}
      choices={(names.data ?? []).map((name) => ({ id: name, name }))}
      noOptionsText="Nobody has a tag yet"
      limitTags={1}
      sx={{ minWidth: 150 }}
    />
  );
};
