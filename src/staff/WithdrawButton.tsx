import Button from '@mui/material/Button';
import { useState } from 'react';
import { Confirm, useDelete, useNotify, useRefresh } from 'react-admin';
import type { InvitationRow } from './staffModel.ts';

export const WithdrawButton = ({ invitation }: { invitation: InvitationRow }) => {
  const [asking, setAsking] = useState(false);
  const [withdraw, { isPending }] = useDelete();
  const notify = useNotify();
  const refresh = useRefresh();
  const confirm = () =>
    withdraw(
      'staff_invitations',
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
        aria-label={`Withdraw the invitation of ${invitation.email}`}
      >
        Withdraw
      </Button>
      <Confirm
        isOpen={asking}
        loading={isPending}
        title="Withdraw the invitation?"
        content={`${invitation.email} can’t become staff with it any more.`}
        confirm="Withdraw"
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      />
    </>
  );
};
