import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import { type FormEvent, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { errorMessage } from '../data/errors.ts';
import { AccessFrame } from './AccessFrame.tsx';
import { requestPasswordReset } from './account.ts';

const ForgotPasswordPage = () => {
  const [sentTo, setSentTo] = useState('');
  const [problem, setProblem] = useState('');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email')).trim();
    setProblem('');
    await requestPasswordReset(email).then(
      () => setSentTo(email),
      (error: unknown) => setProblem(errorMessage(error)),
    );
  };
  return (
    <AccessFrame
      title="Forgot your password?"
      lead="We send a link to your address. It opens a page for a new one."
    >
      <div aria-live="polite">
        {problem && (
          <Alert severity="error" sx={{ mb: 2 }}>
            {problem}
          </Alert>
        )}
        {sentTo && (
          <Alert severity="success" sx={{ mb: 2 }}>
            If {sentTo} has an account, the link is on its way. It works for an hour.
          </Alert>
        )}
      </div>
      {!sentTo && (
        <form onSubmit={submit}>
          <TextField
            name="email"
            label="E-mail"
            type="email"
            autoComplete="username"
            autoFocus
            required
            fullWidth
          />
          <Button type="submit" variant="contained" fullWidth sx={{ mt: 2, minHeight: 42 }}>
            Send the link
          </Button>
        </form>
      )}
      <Link component={RouterLink} to="/login" variant="body2" sx={{ display: 'inline-block', mt: 2 }}>
        Back to sign in
      </Link>
    </AccessFrame>
  );
};

export default ForgotPasswordPage;
