import { Box, type Theme, Typography, useMediaQuery } from '@mui/material';
import { DataTable, List, SimpleList, TopToolbar } from 'react-admin';
import { IfCan } from '../../access/IfCan.tsx';
import type { Tables } from '../../data/database.types.ts';
import { CursorPagination } from '../../fields/CursorPagination.tsx';
import { formatDate } from '../../fields/format.ts';
import { NoMatches } from '../../fields/NoMatches.tsx';
import { WithdrawInvitation } from '../../fields/WithdrawInvitation.tsx';
import { Message } from '../../layout/Message.tsx';
import { ImportUsersButton } from '../import/ImportUsersButton.tsx';
import { TagChips } from '../TagChips.tsx';
import { TierChip } from '../TierChip.tsx';

type Invitation = Tables<'member_invitations'>;

const Column = DataTable.Col<Invitation>;

const untilText = ({ expires_at }: Invitation) =>
  Date.parse(expires_at) > Date.now() ? formatDate(expires_at) : `ended ${formatDate(expires_at)}`;

const Withdraw = ({ invitation }: { invitation: Invitation }) => (
  <IfCan area="users" verb="write">
    <WithdrawInvitation
      resource="member_invitations"
      invitation={invitation}
      email={invitation.invited_email}
      consequence={`${invitation.invited_email} can still sign up, but finds nothing of it in the profile.`}
    />
  </IfCan>
);

const Rows = () => {
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone)
    return (
      <SimpleList<Invitation>
        primaryText={({ invited_email }) => invited_email}
        secondaryText={(invitation) =>
          [invitation.full_name, `open until ${untilText(invitation)}`].filter(Boolean).join(' · ')
        }
        tertiaryText={(invitation) => <Withdraw invitation={invitation} />}
        rowClick={false}
      />
    );
  return (
    <DataTable
      bulkActionButtons={false}
      rowClick={false}
      size="small"
      empty={<NoMatches what="invitations" />}
    >
      <Column source="invited_email" label="E-mail" />
      <Column source="full_name" label="Name" />
      <Column
        source="subscription_tier"
        label="Tier"
        disableSort
        render={(invitation) => <TierChip tier={invitation.subscription_tier} />}
      />
      <Column source="tags" label="Tags" disableSort render={({ tags }) => <TagChips tags={tags} />} />
      <Column source="created_at" label="Invited" render={({ created_at }) => formatDate(created_at)} />
      <Column source="expires_at" label="Open until" render={untilText} />
      <Column
        source="id"
        label="Action"
        disableSort
        align="right"
        render={(invitation) => <Withdraw invitation={invitation} />}
      />
    </DataTable>
  );
};

/** Who may become a user and has not signed up yet. */
const InvitationList = () => (
  <List
    title="Invited users"
    sort={{ field: 'created_at', order: 'DESC' }}
    actions={
      <TopToolbar>
        <ImportUsersButton />
      </TopToolbar>
    }
    empty={
      <Box>
        <Message title="Nobody is invited">
          Import a CSV file: whoever is in it finds their name, tier and tags in their profile after signing
          up.
        </Message>
        <Typography component="div" align="center">
          <ImportUsersButton />
        </Typography>
      </Box>
    }
    pagination={<CursorPagination />}
    perPage={25}
    exporter={false}
  >
    <Rows />
  </List>
);

export default InvitationList;
