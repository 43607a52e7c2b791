import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { pageAddress } from '../data/address.ts';
import { errorMessage } from '../data/errors.ts';
import { AccessFrame } from './AccessFrame.tsx';
import { MIN_PASSWORD, signUp } from './account.ts';

/** For invited people: their account. The role comes with the address, once it is confirmed. */
const JoinPage = () => {
  const [search] = useSearchParams();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [confirm, setConfirm] = useState(false);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    setBusy(true);
    setProblem('');
    try {
      const account = {
        fullName: text('full_name'),
        email: text('email'),
        password: String(form.get('password')),
      };
      if ((await signUp(account)) === 'confirm') setConfirm(true);
      else window.location.assign(pageAddress('/'));
    } catch (error) {
      setProblem(errorMessage(error));
    }
    setBusy(false);
  };

  if (confirm) {
    return (
      <AccessFrame title="Confirm your address" lead="We sent you an e-mail. Its link opens the console." />
    );
  }
  return (
    <AccessFrame title="Join the team" lead="Make your account with the address that was invited.">
      <form onSubmit={submit} aria-busy={busy}>
        <div aria-live="polite">
          {problem && (
            <Alert severity="error" sx={{ mb: 2 }}>
              {problem}
            </Alert>
          )}
        </div>
        <TextField name="full_name" label="Your name" autoComplete="name" autoFocus required fullWidth />
        <TextField
          name="email"
          label="E-mail"
          type="email"
          defaultValue={search.get('email') ?? ''}
          autoComplete="username"
          required
          fullWidth
        />
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
        <Button type="submit" variant="contained" fullWidth disabled={busy} sx={{ mt: 2, minHeight: 42 }}>
          Make my account
        </Button>
      </form>
      <Link component={RouterLink} to="/login" variant="body2" sx={{ display: 'inline-block', mt: 2 }}>
        I have one already
      </Link>
    </AccessFrame>
  );
};

export default JoinPage;
