import { MenuItem, Stack, TextField } from '@mui/material';
import {
  type ActionForm,
  deliveryChannels,
  extensionChoices,
  graceChoices,
  type KeyActionId,
} from './keyActions.ts';
import { MemberInput } from './MemberInput.tsx';

export interface ActionInputsProps {
  action: KeyActionId;
  form: ActionForm;
  onChange: (change: Partial<ActionForm>) => void;
}

const assignees = [
  { id: 'email', name: 'One e-mail address' },
  { id: 'member', name: 'One member' },
  { id: 'anyone', name: 'Anyone who has it' },
] as const;

interface ChoiceProps<Id extends string> {
  label: string;
  value: Id;
  choices: ReadonlyArray<{ id: Id; name: string }>;
  onChange: (value: Id) => void;
}

const Choice = <Id extends string>({ label, value, choices, onChange }: ChoiceProps<Id>) => (
  <TextField
    select
    label={label}
    value={value}
    onChange={(event) => onChange(event.target.value as Id)}
    fullWidth
  >
    {choices.map(({ id, name }) => (
      <MenuItem key={id} value={id}>
        {name}
      </MenuItem>
    ))}
  </TextField>
);

/** What an action needs to know, besides the reason. */
export function KeyActionInputs({ action, form, onChange }: ActionInputsProps) {
  if (action === 'deliver')
    return (
      <Choice
        label="How"
        value={form.channel}
        choices={deliveryChannels}
        onChange={(channel) => onChange({ channel })}
      />
    );
  if (action === 'rotate')
    return (
      <Choice
        label="The old key"
        value={form.grace_hours}
        choices={[...graceChoices]}
        onChange={(grace_hours) => onChange({ grace_hours })}
      />
    );
  if (action === 'set_max_uses')
    return (
      <TextField
        label="Uses of each key"
        value={form.max_uses}
        onChange={(event) => onChange({ max_uses: event.target.value })}
        slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        autoComplete="off"
        fullWidth
      />
    );
  if (action === 'extend')
    return (
      <Stack direction={{ xs: 'column', sm: 'row' }} columnGap={2}>
        <Choice
          label="Extend"
          value={form.extend_by}
          choices={extensionChoices}
          onChange={(extend_by) => onChange({ extend_by })}
        />
        {form.extend_by === 'date' && (
          <TextField
            type="date"
            label="Last day"
            value={form.expires_on}
            onChange={(event) => onChange({ expires_on: event.target.value })}
            slotProps={{ inputLabel: { shrink: true } }}
            fullWidth
          />
        )}
      </Stack>
    );
  if (action === 'reassign')
    return (
      <>
        <Choice
          label="Who can redeem it"
          value={form.assign_to}
          choices={assignees}
          onChange={(assign_to) => onChange({ assign_to })}
        />
        {form.assign_to === 'member' && (
          <MemberInput onChange={(assigned_user_id) => onChange({ assigned_user_id })} />
        )}
        {form.assign_to === 'email' && (
          <TextField
            label="E-mail address"
            type="email"
            value={form.assigned_email}
            onChange={(event) => onChange({ assigned_email: event.target.value })}
            autoComplete="off"
            fullWidth
          />
        )}
      </>
    );
  return null;
}
