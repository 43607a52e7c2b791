import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetList } from 'react-admin';
import { roleLabel } from '../access/roles.ts';
import { formatDate } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { WithdrawInvitation } from '../fields/WithdrawInvitation.tsx';
import { CopyLinkButton } from './CopyLinkButton.tsx';
import type { InvitationRow } from './staffModel.ts';

/** Open invitations. Nothing is mailed from here: an admin hands the link on. */
export const InvitationsPanel = () => {
  const { data } = useGetList<InvitationRow>('staff_invitations', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'created_at', order: 'DESC' },
    filter: { 'accepted_at@is': 'null' },
  });
  if (!data) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Panel title="Open invitations">
        {data.length === 0 && <Quiet>Nobody is invited at the moment.</Quiet>}
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
          {data.map((invitation) => (
            <Box
              component="li"
              key={invitation.id}
              sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}
            >
              <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
                <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
                  {invitation.email}
                </Typography>
                <Typography variant="caption" color="text.secondary">
                  {roleLabel(invitation.role)}, open until {formatDate(invitation.expires_at)}
                </Typography>
              </Box>
              <CopyLinkButton email={invitation.email} />
              <WithdrawInvitation
                resource="staff_invitations"
                invitation={invitation}
                email={invitation.email}
                consequence={`${invitation.email} can’t become staff with it any more.`}
              />
            </Box>
          ))}
        </Box>
      </Panel>
    </Box>
  );
};
