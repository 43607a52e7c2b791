import Box from '@mui/material/Box';
import {
  BooleanInput,
  Edit,
  required,
  SimpleForm,
  TextInput,
  useGetIdentity,
  useRecordContext,
} from 'react-admin';
import { SaveBar } from '../fields/SaveBar.tsx';
import { RoleInput } from './RoleInput.tsx';
import { StaffFactors } from './StaffFactors.tsx';
import type { StaffRow } from './staffModel.ts';

const Inputs = () => {
  const member = useRecordContext<StaffRow>();
  const { identity } = useGetIdentity();
  const self = member?.user_id === identity?.id;
  return (
    <>
      <TextInput source="full_name" label="Name" validate={required()} fullWidth />
      <RoleInput source="role" disabled={self} />
      <BooleanInput
        source="is_active"
        label="Active"
        disabled={self}
        helperText="Without it the account keeps existing and may do nothing, from the next click on."
      />
    </>
  );
};

/** Name, role, active. The database keeps the last admin and refuses one's own role, whatever this form offers. */
const StaffEdit = () => (
  <Edit mutationMode="pessimistic" redirect="list" actions={false} sx={{ maxWidth: 560 }}>
    <SimpleForm toolbar={<SaveBar />}>
      <Inputs />
    </SimpleForm>
    <Box sx={{ px: 2, pb: 2 }}>
      <StaffFactors />
    </Box>
  </Edit>
);

export default StaffEdit;
