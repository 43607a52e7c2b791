import Button from '@mui/material/Button';
import { useState } from 'react';
import { Confirm, type RaRecord, useDelete, useNotify, useRefresh } from 'react-admin';

interface WithdrawInvitationProps {
  resource: 'member_invitations' | 'staff_invitations';
  invitation: RaRecord;
  email: string;
  /** What the invited person can no longer do. */
  consequence: string;
}

/** Takes an invitation back, after asking. */
export const WithdrawInvitation = ({ resource, invitation, email, consequence }: WithdrawInvitationProps) => {
  const [asking, setAsking] = useState(false);
  const [withdraw, { isPending }] = useDelete();
  const notify = useNotify();
  const refresh = useRefresh();
  const confirm = () =>
    withdraw(
      resource,
      { id: invitation.id, previousData: invitation },
      {
        onSuccess: () => {
          setAsking(false);
          notify('The invitation is withdrawn.', { type: 'info' });
          refresh();
        },
      },
    );
  return (
    <>
      <Button
        size="small"
        color="error"
        onClick={() => setAsking(true)}
        aria-label={`Withdraw the invitation of ${email}`}
      >
        Withdraw
      </Button>
      <Confirm
        isOpen={asking}
        loading={isPending}
        title="Withdraw the invitation?"
        content={consequence}
        confirm="Withdraw"
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      />
    </>
  );
};
