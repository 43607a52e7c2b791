import { Alert, Box, Button, Dialog, DialogContent, DialogTitle } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { Link } from 'react-router-dom';
import { errorMessage, useConsoleData } from '../data/index.ts';
import { GestureDialog } from '../fields/GestureDialog.tsx';
import { type AccountRow, platformNames } from './accountModel.ts';
import { PasteTokenForm } from './PasteTokenForm.tsx';
import { useConnect } from './useConnect.ts';
import { usePlatforms } from './usePlatforms.ts';

type Asking = 'pause' | 'disconnect' | 'token' | null;

/** What can be done with an account. A pause holds its queue from the moment that the database has answered. */
export const AccountActions = ({ account }: { account: AccountRow }) => {
  const data = useConsoleData();
  const notify = useNotify();
  const refresh = useRefresh();
  const [asking, ask] = useState<Asking>(null);
  const connect = useConnect(account.platform);
  const row = usePlatforms().data?.find(({ platform }) => platform === account.platform);
  const resume = useMutation({
    retry: false,
    mutationFn: () => data.resumeAccount(account.id),
    onSuccess: () => notify('It posts again. What waited goes out now.', { type: 'success' }),
    onError: (error) => notify(errorMessage(error), { type: 'error' }),
    onSettled: () => refresh(),
  });
  const off = account.status === 'disabled' || account.status === 'reconnect' || !account.has_token;
  const close = () => ask(null);
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      {account.platform !== 'webhook' && row?.app_id && (
        <Button
          variant={off ? 'contained' : 'outlined'}
          loading={connect.isPending}
          onClick={() => connect.mutate()}
        >
          {off ? `Connect at ${platformNames[account.platform]}` : 'Connect again'}
        </Button>
      )}
      {account.external_account_id && (
        <Button variant={off && !row?.app_id ? 'contained' : 'text'} onClick={() => ask('token')}>
          {account.platform === 'webhook' ? 'Set its secret' : 'Paste a token'}
        </Button>
      )}
      {account.paused_at || account.held_until ? (
        <Button variant="outlined" loading={resume.isPending} onClick={() => resume.mutate()}>
          Resume
        </Button>
      ) : (
        <Button variant="outlined" onClick={() => ask('pause')}>
          Pause…
        </Button>
      )}
      <Button component={Link} to={`/social_accounts/${account.id}`}>
        Settings
      </Button>
      {account.status !== 'disabled' && (
        <Button color="error" onClick={() => ask('disconnect')}>
          Disconnect…
        </Button>
      )}
      {connect.error && <Alert severity="error">{errorMessage(connect.error)}</Alert>}
      {asking === 'pause' && (
        <GestureDialog
          title={`Pause ${account.handle}`}
          verb="Pause"
          reasonLength={3}
          run={(reason) => data.pauseAccount(account.id, reason)}
          done="Paused. Nothing new goes out; what is under way is followed to its end."
          onClose={close}
        />
      )}
      {asking === 'disconnect' && (
        <GestureDialog
          title={`Disconnect ${account.handle}`}
          verb="Disconnect"
          danger
          reasonLength={3}
          run={(reason) => data.disconnectAccount(account.id, reason)}
          done="Disconnected. Its tokens are forgotten; its posts stay."
          onClose={close}
        />
      )}
      <Dialog open={asking === 'token'} onClose={close} fullWidth maxWidth="sm" aria-labelledby="token-title">
        <DialogTitle id="token-title">
          {account.platform === 'webhook' ? 'A new secret' : 'A new token'} for {account.handle}
        </DialogTitle>
        <DialogContent>
          <PasteTokenForm
            platform={account.platform}
            sealTo={row?.seal_to ?? null}
            account={account}
            onDone={() => {
              notify('The worker has it.', { type: 'success' });
              refresh();
              close();
            }}
          />
        </DialogContent>
      </Dialog>
    </Box>
  );
};
