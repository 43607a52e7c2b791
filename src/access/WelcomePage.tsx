import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type FormEvent, useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { pageAddress } from '../data/address.ts';
import { errorMessage } from '../data/errors.ts';
import { AccessFrame } from './AccessFrame.tsx';
import { createFirstAdmin, hasSession, MIN_PASSWORD } from './account.ts';

/** The first run: whoever holds the code that the server printed becomes the first admin. */
const WelcomePage = () => {
  const [search] = useSearchParams();
  const [signedIn, setSignedIn] = useState<boolean>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [confirm, setConfirm] = useState(false);
  useEffect(() => {
    void hasSession().then(setSignedIn);
  }, []);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '');
    setBusy(true);
    setProblem('');
    try {
      const result = await createFirstAdmin(text('code').trim(), {
        fullName: text('full_name').trim(),
        email: text('email'),
        password: text('password'),
      });
      if (result === 'confirm') setConfirm(true);
      // A full load: everything that was asked while nobody was staff is forgotten.
      else window.location.assign(pageAddress('/'));
    } catch (error) {
      setProblem(errorMessage(error));
    }
    setBusy(false);
  };

  if (confirm) {
    return (
      <AccessFrame
        title="Confirm your address"
        lead="We sent you an e-mail. Its link brings you back here to finish; keep the code at hand."
      />
    );
  }
  return (
    <AccessFrame
      title="Welcome to Keel"
      lead="Nobody runs this console yet. The person with the setup code becomes its first admin and invites the others."
    >
      <form onSubmit={submit} aria-busy={busy}>
        <div aria-live="polite">
          {problem && (
            <Alert severity="error" sx={{ mb: 2 }}>
              {problem}
            </Alert>
          )}
        </div>
        <TextField
          name="code"
          label="Setup code"
          defaultValue={search.get('code') ?? ''}
          helperText="Printed by the server when it first started"
          autoComplete="off"
          required
          fullWidth
        />
        <TextField name="full_name" label="Your name" autoComplete="name" autoFocus required fullWidth />
        {signedIn === false && (
          <>
            <TextField name="email" label="E-mail" type="email" autoComplete="username" required fullWidth />
            <TextField
              name="password"
              label="Password"
              type="password"
              autoComplete="new-password"
              helperText={`At least ${MIN_PASSWORD} characters`}
              required
              fullWidth
              slotProps={{ htmlInput: { minLength: MIN_PASSWORD } }}
            />
          </>
        )}
        <Button type="submit" variant="contained" fullWidth disabled={busy} sx={{ mt: 2, minHeight: 42 }}>
          Become the first admin
        </Button>
      </form>
    </AccessFrame>
  );
};

export default WelcomePage;
