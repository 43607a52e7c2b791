import { Edit, required, SelectInput, SimpleForm, TextInput } from 'react-admin';
import { SaveBar } from '../fields/SaveBar.tsx';
import { TimeZoneInput } from './TimeZoneInput.tsx';
import { tiers, type UserRecord } from './userModel.ts';

/** What support may put right. Health data is the member's and the coach's; the database refuses it here. */
const UserEdit = () => (
  <Edit<UserRecord> mutationMode="pessimistic" redirect="show" actions={false} sx={{ maxWidth: 560 }}>
    <SimpleForm toolbar={<SaveBar />}>
      <TextInput source="full_name" label="Name" validate={required()} fullWidth />
      <TextInput
        source="email"
        label="E-mail"
        helperText="Members change their address themselves, in the app: it has to be confirmed."
        disabled
        fullWidth
      />
      <TimeZoneInput source="time_zone" />
      <SelectInput source="subscription_tier" label="Tier" choices={tiers} validate={required()} fullWidth />
    </SimpleForm>
  </Edit>
);

export default UserEdit;
