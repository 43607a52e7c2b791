import { Alert, Button, Stack, TextField, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router-dom';
import { CopyButton } from '../consultations/CopyButton.tsx';
import { errorMessage } from '../data/index.ts';
import { accountIdHelp } from './accountModel.ts';
import { usePasteToken } from './usePasteToken.ts';
import { addressProblem, newSecret } from './webhookSecret.ts';

/** A tool that takes posts at an address of its own. Its secret is made here, and shown until this page is left. */
export function WebhookForm({ sealTo }: { sealTo: string | null }) {
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [secret, setSecret] = useState(newSecret);
  const [tried, setTried] = useState(false);
  const paste = usePasteToken();
  const short = secret.trim().length < 12 ? 'A secret has at least 12 characters.' : undefined;
  const problem = (name.trim() ? addressProblem(address.trim()) : 'Give it a name.') ?? short;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem || !sealTo) return;
    const account = {
      platform: 'webhook',
      handle: name.trim(),
      external_account_id: address.trim(),
    } as const;
    paste.mutate({ account, token: secret.trim(), sealTo });
  };
  if (paste.data)
    return (
      <Stack spacing={2} sx={{ maxWidth: 560 }}>
        <Alert severity="success">
          {name} is connected. Copy its secret now: it is not shown again, here or anywhere.
        </Alert>
        <Typography
          component="code"
          variant="body2"
          sx={{ fontFamily: 'monospace', overflowWrap: 'anywhere' }}
        >
          {secret}
        </Typography>
        <Stack direction="row" spacing={1}>
          <CopyButton
            label="Copy the secret"
            text={() => secret}
            otherwise="Select the secret and copy it yourself."
          />
          <Button component={Link} to={`/social_accounts/${paste.data}/show`}>
            Open the account
          </Button>
        </Stack>
      </Stack>
    );
  return (
    <Stack component="form" spacing={2} onSubmit={submit} noValidate sx={{ maxWidth: 560 }}>
      <Typography variant="body2" color="text.secondary">
        Every post is sent to the address as signed JSON, with a link to the film that is good for an hour.
        Works with Buffer-like tools and with your own; needs no account anywhere.
      </Typography>
      <TextField
        label="Name in the console"
        value={name}
        onChange={(event) => setName(event.target.value)}
        slotProps={{ htmlInput: { maxLength: 120 } }}
        required
      />
      <TextField
        label="Address"
        type="url"
        value={address}
        onChange={(event) => setAddress(event.target.value)}
        helperText={accountIdHelp.webhook}
        slotProps={{ htmlInput: { maxLength: 200 } }}
        required
      />
      <TextField
        label="Secret"
        value={secret}
        onChange={(event) => setSecret(event.target.value)}
        helperText="The receiver checks the keel-signature header with it. A new one was made; put your own here if the receiver has one"
        slotProps={{ htmlInput: { maxLength: 500, spellCheck: false } }}
        required
      />
      {!sealTo && (
        <Alert severity="info">No worker has registered for publishing yet. Start one first.</Alert>
      )}
      {tried && problem && <Alert severity="error">{problem}</Alert>}
      {paste.error && <Alert severity="error">{errorMessage(paste.error)}</Alert>}
      <Button
        type="submit"
        variant="contained"
        loading={paste.isPending}
        disabled={!sealTo}
        sx={{ alignSelf: 'start' }}
      >
        Connect the webhook
      </Button>
    </Stack>
  );
}
