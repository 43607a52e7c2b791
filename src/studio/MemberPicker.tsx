import { Autocomplete, TextField } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useConsoleData } from '../data/dataProvider.ts';
import { errorMessage } from '../data/errors.ts';
import type { StudioMember } from '../data/verbs.ts';
import { MemberOption } from './MemberOption.tsx';
import { nameOf } from './studioMember.ts';
import { useDebouncedValue } from './useDebouncedValue.ts';

interface MemberPickerProps {
  member: StudioMember | undefined;
  onPick: (member: StudioMember | null) => void;
}

/** Searches the members by name. Who cannot be in a video is listed too, with the reason, and cannot be picked. */
export function MemberPicker({ member, onPick }: MemberPickerProps) {
  const data = useConsoleData();
  const [typed, setTyped] = useState('');
  // What the field shows after a pick is the name, not a search.
  const search = useDebouncedValue(member && typed === nameOf(member) ? '' : typed.trim(), 250);
  const members = useQuery({
    queryKey: ['studio_members', 'search', search],
    queryFn: () => data.searchStudioMembers(search || null),
    placeholderData: keepPreviousData,
  });
  return (
    <Autocomplete
      value={member ?? null}
      onChange={(_, picked) => onPick(picked)}
      inputValue={typed}
      onInputChange={(_, text) => setTyped(text)}
      options={members.data ?? []}
      filterOptions={(options) => options}
      loading={members.isFetching}
      // Material dims what can't be picked until its reason can't be read.
      slotProps={{ listbox: { sx: { '& [aria-disabled="true"]': { opacity: '1 !important' } } } }}
      getOptionKey={(option) => option.user_id}
      getOptionLabel={nameOf}
      getOptionDisabled={(option) => !option.eligible}
      isOptionEqualToValue={(option, value) => option.user_id === value.user_id}
      noOptionsText={search ? `Nobody found for “${search}”` : 'No member has agreed to share videos yet'}
      renderOption={({ key, ...props }, option) => (
        <li key={key} {...props}>
          <MemberOption member={option} />
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label="Member"
          placeholder="Search by name"
          error={members.isError}
          helperText={members.isError ? errorMessage(members.error) : undefined}
        />
      )}
    />
  );
}
