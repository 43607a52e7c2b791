import { Create, email, required, SimpleForm, TextInput } from 'react-admin';
import { SaveBar } from '../fields/SaveBar.tsx';
import { RoleInput } from './RoleInput.tsx';

/** Invites an address. Whoever confirms it gets the role; nobody else gets any. */
const InvitationCreate = () => (
  <Create title="Invite to the team" redirect={() => 'staff_members'} sx={{ maxWidth: 560 }}>
    <SimpleForm toolbar={<SaveBar label="Invite" />}>
      <TextInput
        source="email"
        label="E-mail"
        type="email"
        validate={[required(), email()]}
        helperText="They make their account with exactly this address. The link is on the staff page."
        fullWidth
      />
      <TextInput source="full_name" label="Name" fullWidth />
      <RoleInput source="role" />
    </SimpleForm>
  </Create>
);

export default InvitationCreate;
