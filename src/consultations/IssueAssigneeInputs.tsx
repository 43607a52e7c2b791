import { AutocompleteInput, RadioButtonGroupInput, ReferenceInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import type { IssueForm } from './keysModel.ts';

const choices = [
  { id: 'anyone', name: 'Anyone who has it' },
  { id: 'member', name: 'One member' },
  { id: 'email', name: 'One e-mail address' },
];

interface Member {
  full_name: string | null;
  email: string;
}

/** Who may redeem the key. What was filled in stays when the choice changes; only the chosen one is sent. */
export function IssueAssigneeInputs() {
  const assignTo: IssueForm['assign_to'] = useWatch({ name: 'assign_to' });
  return (
    <>
      <RadioButtonGroupInput
        source="assign_to"
        label="Who can redeem it"
        choices={choices}
        helperText={false}
      />
      {assignTo === 'member' && (
        <ReferenceInput
          source="assigned_user_id"
          reference="profiles"
          sort={{ field: 'full_name', order: 'ASC' }}
          perPage={10}
        >
          <AutocompleteInput
            label="Member"
            optionText={(member: Member) => [member.full_name, member.email].filter(Boolean).join(' · ')}
            filterToQuery={(search: string) => ({ search })}
            helperText="Search by name or e-mail"
            fullWidth
          />
        </ReferenceInput>
      )}
      {assignTo === 'email' && (
        <TextInput source="assigned_email" label="E-mail address" type="email" autoComplete="off" fullWidth />
      )}
    </>
  );
}
