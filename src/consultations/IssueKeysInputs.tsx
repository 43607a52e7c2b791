import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Accordion, AccordionDetails, AccordionSummary, Stack, Typography } from '@mui/material';
import { DateInput, RadioButtonGroupInput, SelectInput, TextArrayInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { IssueAssigneeInputs } from './IssueAssigneeInputs.tsx';
import { expiryChoices } from './keyExpiry.ts';
import type { IssueForm } from './keysModel.ts';
import { OwnerInput } from './OwnerInput.tsx';

const columns = { xs: 'column', sm: 'row' } as const;
/** Room for the label of the field below a help text. */
const below = { mt: 0.75 } as const;
const kinds = [
  { id: 'keys', name: 'Random keys' },
  { id: 'code', name: 'A campaign code' },
];

/** The common case first; what a campaign needs besides is one click away. `each`: one key for each of many, who are known already. */
export function IssueKeysInputs({ each = false }: { each?: boolean }) {
  const kind: IssueForm['kind'] = useWatch({ name: 'kind' });
  return (
    <>
      {!each && <RadioButtonGroupInput source="kind" label="What" choices={kinds} helperText={false} />}
      <Stack direction={columns} columnGap={2}>
        {kind === 'code' ? (
          <TextInput
            source="code"
            label="Code"
            helperText="A word anybody can read out, such as SPRING-26. Public: it has to expire."
            isRequired
            autoComplete="off"
            fullWidth
          />
        ) : (
          !each && <CountInput source="quantity" label="How many keys" help="1 to 100,000" autoFocus />
        )}
        <CountInput source="max_uses" label="Uses of each key" help="How often one key can be redeemed" />
      </Stack>
      <ExpiryInputs />
      <TextInput
        source="batch_name"
        label="Batch name"
        helperText="Finds these keys again, for example “Spring campaign”. Optional."
        fullWidth
      />
      {!each && <IssueAssigneeInputs />}
      <Accordion variant="outlined" disableGutters sx={{ '&::before': { display: 'none' }, borderRadius: 1 }}>
        <AccordionSummary expandIcon={<ExpandMoreIcon />}>
          <Typography variant="body2">Prefix, start, cap, owner, tags and notes</Typography>
        </AccordionSummary>
        <AccordionDetails>
          <Stack direction={columns} columnGap={2}>
            {kind === 'keys' && (
              <TextInput source="prefix" label="Prefix" helperText="In front of every key" fullWidth />
            )}
            <CountInput
              source="batch_max_uses"
              label="Cap of the batch"
              help="All keys together. Empty: no cap"
              optional
            />
          </Stack>
          <Stack direction={columns} columnGap={2} sx={below}>
            <DateInput source="starts_on" label="First day" helperText="Empty: valid at once" fullWidth />
            <OwnerInput help="Who answers for the batch" emptyText="You" />
          </Stack>
          <TextArrayInput source="tags" label="Tags" helperText="Enter after each" fullWidth />
          <TextInput
            source="notes"
            label="Notes for colleagues"
            multiline
            minRows={2}
            helperText={false}
            fullWidth
          />
        </AccordionDetails>
      </Accordion>
    </>
  );
}

function ExpiryInputs() {
  const expiry: string = useWatch({ name: 'expiry' });
  return (
    <Stack direction={columns} columnGap={2} sx={below}>
      <SelectInput source="expiry" label="Expires" choices={[...expiryChoices]} isRequired fullWidth />
      {expiry === 'date' && (
        <DateInput
          source="expires_on"
          label="Last day"
          helperText="The keys work until that day ends"
          fullWidth
        />
      )}
      {expiry === 'first_use' && (
        <CountInput
          source="days_after_first_use"
          label="Days"
          help="Counted from each key’s first redemption"
        />
      )}
    </Stack>
  );
}

interface CountInputProps {
  source: string;
  label: string;
  help: string;
  optional?: boolean;
  autoFocus?: boolean;
}

/** A text field on purpose: a number field throws away what it cannot read, and with it what the person typed. */
const CountInput = ({ source, label, help, optional = false, autoFocus }: CountInputProps) => (
  <TextInput
    source={source}
    label={label}
    helperText={help}
    isRequired={!optional}
    autoFocus={autoFocus}
    autoComplete="off"
    onFocus={(event) => event.target.select()}
    slotProps={{ htmlInput: { inputMode: 'numeric' } }}
    fullWidth
  />
);
