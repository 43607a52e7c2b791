import { Edit, NumberInput, required, SimpleForm, TextInput } from 'react-admin';
import { OwnerInput } from '../consultations/OwnerInput.tsx';
import { SaveBar } from '../fields/SaveBar.tsx';

/** Name, owner, cap and notes of a batch. The database keeps a cap from falling below what was redeemed. */
const BatchEdit = () => (
  <Edit
    mutationMode="pessimistic"
    redirect="show"
    actions={false}
    sx={{ maxWidth: 560 }}
    transform={({ name, max_uses, owner_id, notes }) => ({
      name,
      max_uses: max_uses ?? null,
      owner_id: owner_id || null,
      notes: notes || null,
    })}
  >
    <SimpleForm toolbar={<SaveBar />}>
      <TextInput source="name" label="Name" validate={required()} fullWidth />
      <OwnerInput help="Who answers for the campaign" emptyText="Nobody" />
      <NumberInput
        source="max_uses"
        label="Cap of all keys together"
        helperText="Empty: no cap beside that of each key"
        min={1}
        fullWidth
      />
      <TextInput source="notes" label="Notes" multiline minRows={2} helperText={false} fullWidth />
    </SimpleForm>
  </Edit>
);

export default BatchEdit;
