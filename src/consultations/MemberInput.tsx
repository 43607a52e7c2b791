import { Autocomplete, TextField } from '@mui/material';
import { keepPreviousData } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useGetList } from 'react-admin';

interface Member {
  id: string;
  full_name: string | null;
  email: string;
}

const PAUSE_MS = 250;
const nameOf = ({ full_name, email }: Member) => [full_name, email].filter(Boolean).join(' · ');

/** Finds one member by name or e-mail. */
export function MemberInput({
  onChange,
  label = 'Member',
}: {
  onChange: (id: string | null) => void;
  label?: string;
}) {
  const [text, setText] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const { data = [], isFetching } = useGetList<Member>(
    'profiles',
    {
      pagination: { page: 1, perPage: 10 },
      sort: { field: 'full_name', order: 'ASC' },
      filter: { search },
    },
    // What was found stays until the next answer: an option may not vanish under the finger.
    { placeholderData: keepPreviousData },
  );
  return (
    <Autocomplete<Member>
      options={data}
      getOptionLabel={nameOf}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      filterOptions={(options) => options}
      loading={isFetching}
      noOptionsText={isFetching ? 'Searching…' : 'Nobody has that name or address'}
      onInputChange={(_event, value, reason) => reason === 'input' && setText(value)}
      onChange={(_event, member) => onChange(member?.id ?? null)}
      renderInput={(params) => (
        <TextField {...params} label={label} helperText="Search by name or e-mail" fullWidth />
      )}
    />
  );
}
