import { Stack } from '@mui/material';
import { DateInput, SelectInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { IssueAssigneeInputs } from './IssueAssigneeInputs.tsx';
import { expiryChoices } from './keyExpiry.ts';

const columns = { xs: 'column', sm: 'row' } as const;

export function IssueKeysInputs() {
  const expiry: string = useWatch({ name: 'expiry' });
  return (
    <>
      <Stack direction={columns} columnGap={2}>
        <CountInput source="quantity" label="How many keys" help="1 to 100,000" />
        <CountInput source="max_uses" label="Uses of each key" help="How often one key can be redeemed" />
      </Stack>
      <Stack direction={columns} columnGap={2}>
        <SelectInput source="expiry" label="Expires" choices={[...expiryChoices]} isRequired fullWidth />
        {expiry === 'date' && (
          <DateInput
            source="expires_on"
            label="Last day"
            helperText="The keys work until that day ends"
            fullWidth
          />
        )}
      </Stack>
      <TextInput
        source="batch_name"
        label="Batch name"
        helperText="Finds these keys again, for example “Spring campaign”. Optional."
        fullWidth
      />
      <IssueAssigneeInputs />
      <TextInput
        source="notes"
        label="Notes for colleagues"
        multiline
        minRows={2}
        helperText="Optional"
        fullWidth
      />
    </>
  );
}

/** A text field on purpose: a number field throws away what it cannot read, and with it what the person typed. */
const CountInput = ({ source, label, help }: { source: string; label: string; help: string }) => (
  <TextInput
    source={source}
    label={label}
    helperText={help}
    isRequired
    autoComplete="off"
    slotProps={{ htmlInput: { inputMode: 'numeric' } }}
    fullWidth
  />
);
