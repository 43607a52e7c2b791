import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { useLogin } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { errorMessage } from '../data/errors.ts';
import { AccessFrame } from './AccessFrame.tsx';
import { DemoSignIns } from './DemoSignIns.tsx';
import { sessionMark } from './session.ts';

/** The way in. After it a person is where they were when the session ended. */
export const SignInPage = () => {
  const login = useLogin();
  const [expired] = useState(sessionMark.exists);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');

  const signIn = async (email: string, password: string) => {
    setBusy(true);
    setProblem('');
    try {
      await login({ email, password });
    } catch (error) {
      setProblem(errorMessage(error));
      setBusy(false);
    }
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    void signIn(String(form.get('email')), String(form.get('password')));
  };

  return (
    <AccessFrame title="Sign in" lead="The console of the coaching team.">
      <form onSubmit={submit} aria-busy={busy}>
        <div aria-live="polite">
          {problem ? (
            <Alert severity="error" sx={{ mb: 2 }}>
              {problem}
            </Alert>
          ) : (
            expired && (
              <Alert severity="info" sx={{ mb: 2 }}>
                Your session has expired. Sign in to go on where you were.
              </Alert>
            )
          )}
        </div>
        <TextField
          name="email"
          label="E-mail"
          type="email"
          autoComplete="username"
          autoFocus
          required
          fullWidth
        />
        <TextField
          name="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          required
          fullWidth
        />
        <Button type="submit" variant="contained" fullWidth disabled={busy} sx={{ mt: 2, minHeight: 42 }}>
          {busy ? 'Signing in…' : 'Sign in'}
        </Button>
      </form>
      <Link
        component={RouterLink}
        to="/forgot-password"
        variant="body2"
        sx={{ display: 'inline-block', mt: 2 }}
      >
        Forgot your password?
      </Link>
      <DemoSignIns onChoose={signIn} disabled={busy} />
    </AccessFrame>
  );
};
