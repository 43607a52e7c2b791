import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify, useRefresh, useUpdate } from 'react-admin';
import { useAccess } from '../access/IfCan.tsx';
import { errorMessage, useConsoleData } from '../data/index.ts';
import { Quiet } from '../fields/Quiet.tsx';
import { NoteDialog } from './NoteDialog.tsx';
import type { PrivacyRequest } from './requestModel.ts';

type Asked = 'approve' | 'reject' | 'cancel' | 'hold';

/** What can be done with a request now. Whoever wrote it down cannot approve it: a second person does. */
export const RequestActions = ({ request }: { request: PrivacyRequest }) => {
  const { can, staff } = useAccess();
  const data = useConsoleData();
  const notify = useNotify();
  const refresh = useRefresh();
  const [asked, ask] = useState<Asked | undefined>();
  const [update, { isPending }] = useUpdate<PrivacyRequest>();
  if (!can?.('users', 'write')) return null;
  const { id, kind, status, receipt, requested_by, hold_until } = request;
  const mine = requested_by === staff?.user_id;
  const write = (change: Partial<PrivacyRequest>, said: string) =>
    void update(
      'privacy_requests',
      { id, data: change, previousData: request },
      {
        mutationMode: 'pessimistic',
        onSuccess: () => {
          ask(undefined);
          notify(said, { type: 'success' });
          refresh();
        },
        onError: (error) => notify(errorMessage(error), { type: 'error' }),
      },
    );
  const download = async (path: string) => {
    try {
      window.location.assign(await data.privacyCopyUrl(path, 'your-data.zip'));
    } catch (error) {
      notify(errorMessage(error), { type: 'error' });
    }
  };
  const mayApprove = (status === 'requested' || status === 'failed') && !mine;
  const mayCancel = status === 'requested' || status === 'approved' || status === 'failed';
  const path = receipt?.path;
  const expired = receipt?.expires_at !== undefined && Date.parse(receipt.expires_at) < Date.now();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 2 }}>
      {mayApprove && (
        <Button variant="contained" disabled={isPending} onClick={() => ask('approve')}>
          {status === 'failed' ? 'Try again' : 'Approve'}
        </Button>
      )}
      {status === 'requested' && mine && <Quiet>You wrote it down: a colleague approves it.</Quiet>}
      {status === 'requested' && (
        <Button disabled={isPending} onClick={() => ask('reject')}>
          Reject
        </Button>
      )}
      {mayCancel && kind === 'erase' && (
        <Button
          disabled={isPending}
          onClick={() =>
            hold_until ? write({ hold_until: null, hold_reason: null }, 'The hold is lifted.') : ask('hold')
          }
        >
          {hold_until ? 'Lift the hold' : 'Hold'}
        </Button>
      )}
      {mayCancel && (
        <Button color="error" disabled={isPending} onClick={() => ask('cancel')}>
          Cancel the request
        </Button>
      )}
      {path && !expired && (
        <Button variant="contained" onClick={() => void download(path)}>
          Download the copy
        </Button>
      )}
      {asked && (
        <NoteDialog
          asked={asked}
          kind={kind}
          busy={isPending}
          onCancel={() => ask(undefined)}
          onConfirm={(note, day) => {
            if (asked === 'hold') write({ hold_until: day, hold_reason: note }, 'On hold.');
            else if (asked === 'approve')
              write({ status: 'approved', decision_note: note || null }, 'Approved: the worker begins.');
            else if (asked === 'reject') write({ status: 'rejected', decision_note: note }, 'Rejected.');
            else write({ status: 'cancelled', decision_note: note }, 'Cancelled.');
          }}
        />
      )}
    </Box>
  );
};
