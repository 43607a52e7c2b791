import PersonAddAlt from '@mui/icons-material/PersonAddAlt';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { List, TopToolbar } from 'react-admin';
import { Link } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import { CursorPagination } from '../fields/CursorPagination.tsx';
import { InvitationsPanel } from './InvitationsPanel.tsx';
import { PermissionsPanel } from './PermissionsPanel.tsx';
import { SecondFactorPanel } from './SecondFactorPanel.tsx';
import { StaffRows } from './StaffRows.tsx';

const actions = (
  <TopToolbar>
    <IfCan area="staff" verb="write">
      <Button
        component={Link}
        to="/staff_invitations/create"
        variant="contained"
        size="small"
        startIcon={<PersonAddAlt />}
      >
        Invite
      </Button>
    </IfCan>
  </TopToolbar>
);

/** Who works here and with which role; below them who was invited and hasn't come yet. */
const StaffList = () => (
  <>
    <List
      title="Staff"
      sort={{ field: 'full_name', order: 'ASC' }}
      perPage={50}
      actions={actions}
      exporter={false}
      pagination={<CursorPagination />}
    >
      <StaffRows />
    </List>
    <InvitationsPanel />
    <Box sx={{ mt: 2, display: 'grid', gap: 2 }}>
      <SecondFactorPanel />
      <PermissionsPanel />
    </Box>
  </>
);

export default StaffList;
