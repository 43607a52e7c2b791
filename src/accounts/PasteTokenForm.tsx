import { Alert, Button, Stack, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import type { Platform } from '../../shared/publishing/captions.ts';
import { errorMessage } from '../data/index.ts';
import { accountIdHelp, platformNames } from './accountModel.ts';
import { usePasteToken } from './usePasteToken.ts';

interface PasteTokenFormProps {
  platform: Platform;
  /** The worker's public key; null while no worker has told it. */
  sealTo: string | null;
  /** The account that gets a new token; left out for one that is not here yet. */
  account?: { id: string };
  onDone: (accountId: string) => void;
}

/** For a pilot without an app at the platform: a token from its developer pages, sealed before it leaves the browser. */
export function PasteTokenForm({ platform, sealTo, account, onDone }: PasteTokenFormProps) {
  const [handle, setHandle] = useState('');
  const [externalId, setExternalId] = useState('');
  const [token, setToken] = useState('');
  const [tried, setTried] = useState(false);
  const paste = usePasteToken();
  const missing = !account && (!handle.trim() || !externalId.trim());
  const problem = missing || !token.trim() ? 'Fill in all fields.' : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem || !sealTo) return;
    const written = { platform, handle: handle.trim(), external_account_id: externalId.trim() };
    paste.mutate({ account: account ?? written, token: token.trim(), sealTo }, { onSuccess: onDone });
  };
  if (!sealTo)
    return (
      <Alert severity="info">
        No worker has registered for publishing yet. Start one with PUBLISHING_KEY, and paste the token then.
      </Alert>
    );
  return (
    <Stack component="form" spacing={2} onSubmit={submit} noValidate sx={{ maxWidth: 560 }}>
      {!account && (
        <>
          <TextField
            label="Name in the console"
            value={handle}
            onChange={(event) => setHandle(event.target.value)}
            helperText="Its handle there, such as @company"
            slotProps={{ htmlInput: { maxLength: 120 } }}
            required
          />
          <TextField
            label={`Id at ${platformNames[platform]}`}
            value={externalId}
            onChange={(event) => setExternalId(event.target.value)}
            helperText={accountIdHelp[platform]}
            slotProps={{ htmlInput: { maxLength: 200 } }}
            required
          />
        </>
      )}
      <TextField
        label="Token"
        type="password"
        autoComplete="off"
        value={token}
        onChange={(event) => setToken(event.target.value)}
        helperText="Sealed here for the worker alone: neither the database nor a colleague can read it, and it is not shown again"
        required
      />
      {tried && problem && <Alert severity="error">{problem}</Alert>}
      {paste.error && <Alert severity="error">{errorMessage(paste.error)}</Alert>}
      <Button type="submit" variant="outlined" loading={paste.isPending} sx={{ alignSelf: 'start' }}>
        Hand the token over
      </Button>
    </Stack>
  );
}
