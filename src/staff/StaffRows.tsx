import { type Theme, useMediaQuery } from '@mui/material';
import Chip from '@mui/material/Chip';
import { DataTable, SimpleList } from 'react-admin';
import { roleLabel } from '../access/roles.ts';
import { AgoField } from '../fields/AgoField.tsx';
import { NoMatches } from '../fields/NoMatches.tsx';
import { StaffNameField } from './StaffNameField.tsx';
import type { StaffRow } from './staffModel.ts';

const Column = DataTable.Col<StaffRow>;

export const StaffRows = () => {
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone) {
    return (
      <SimpleList<StaffRow>
        primaryText={(member) => member.full_name}
        secondaryText={(member) => `${roleLabel(member.role)}${member.is_active ? '' : ', deactivated'}`}
        rowClick="edit"
      />
    );
  }
  return (
    <DataTable bulkActionButtons={false} rowClick="edit" size="small" empty={<NoMatches what="staff" />}>
      <Column source="full_name" label="Name" field={StaffNameField} />
      <Column source="email" label="E-mail" />
      <Column source="role" label="Role" render={(member) => roleLabel(member.role)} />
      <Column
        source="is_active"
        label="State"
        render={(member) => (
          <Chip
            size="small"
            variant="outlined"
            color={member.is_active ? 'success' : 'default'}
            label={member.is_active ? 'Active' : 'Deactivated'}
          />
        )}
      />
      <Column source="last_sign_in_at" label="Last sign-in" field={AgoField} />
    </DataTable>
  );
};
