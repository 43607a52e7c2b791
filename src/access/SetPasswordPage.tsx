import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { type FormEvent, useEffect, useState } from 'react';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { errorMessage } from '../data/errors.ts';
import { AccessFrame } from './AccessFrame.tsx';
import { hasSession, MIN_PASSWORD, setPassword } from './account.ts';

/** Where a mailed link leads: an invitation or a forgotten password. The link itself has signed the person in. */
const SetPasswordPage = () => {
  const [valid, setValid] = useState<boolean>();
  const [problem, setProblem] = useState('');
  const navigate = useNavigate();
  useEffect(() => {
    void hasSession().then(setValid);
  }, []);

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    if (form.get('password') !== form.get('again')) {
      setProblem('The two passwords differ.');
      return;
    }
    await setPassword(String(form.get('password'))).then(
      () => navigate('/'),
      (error: unknown) => setProblem(errorMessage(error)),
    );
  };

  if (valid === undefined) return null;
  if (!valid) {
    return (
      <AccessFrame
        title="This link doesn’t work any more"
        lead="Links work once and for an hour. Ask for a new one."
      >
        <Button component={RouterLink} to="/forgot-password" variant="contained">
          Send a new link
        </Button>
      </AccessFrame>
    );
  }
  return (
    <AccessFrame
      title="Choose a password"
      lead={`At least ${MIN_PASSWORD} characters. A short sentence is a good one.`}
    >
      <form onSubmit={submit}>
        <div aria-live="polite">
          {problem && (
            <Alert severity="error" sx={{ mb: 2 }}>
              {problem}
            </Alert>
          )}
        </div>
        {(['password', 'again'] as const).map((name) => (
          <TextField
            key={name}
            name={name}
            label={name === 'password' ? 'New password' : 'The same again'}
            type="password"
            autoComplete="new-password"
            autoFocus={name === 'password'}
            required
            fullWidth
            slotProps={{ htmlInput: { minLength: MIN_PASSWORD } }}
          />
        ))}
        <Button type="submit" variant="contained" fullWidth sx={{ mt: 2, minHeight: 42 }}>
          Save and go on
        </Button>
      </form>
    </AccessFrame>
  );
};

export default SetPasswordPage;
