import { SelectInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useKeyOwners } from './useKeyOwners.ts';

/** Who answers for a batch: anybody who may issue keys. An owner who may not any more stays until another one is chosen. */
export function OwnerInput({ help, emptyText }: { help: string; emptyText: string }) {
  const owners = useKeyOwners();
  const current: string | null = useWatch({ name: 'owner_id' }) ?? null;
  return (
    <SelectInput
      source="owner_id"
      label="Owner"
      choices={owners.filter(({ id, may_own }) => may_own || id === current)}
      optionText="full_name"
      emptyText={emptyText}
      helperText={help}
      fullWidth
    />
  );
}
