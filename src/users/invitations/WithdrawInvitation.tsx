import Button from '@mui/material/Button';
import { useState } from 'react';
import { Confirm, useDelete, useNotify, useRefresh } from 'react-admin';
import type { Tables } from '../../data/database.types.ts';

export const WithdrawInvitation = ({ invitation }: { invitation: Tables<'member_invitations'> }) => {
  const [asking, setAsking] = useState(false);
  const [withdraw, { isPending }] = useDelete();
  const notify = useNotify();
  const refresh = useRefresh();
  const confirm = () =>
    withdraw(
      'member_invitations',
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
        aria-label={`Withdraw the invitation of ${invitation.invited_email}`}
      >
        Withdraw
      </Button>
      <Confirm
        isOpen={asking}
        loading={isPending}
        title="Withdraw the invitation?"
        content={`${invitation.invited_email} can still sign up, but finds nothing of it in the profile.`}
        confirm="Withdraw"
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      />
    </>
  );
};
