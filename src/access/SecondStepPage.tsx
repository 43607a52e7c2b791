import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLogout } from 'react-admin';
import { errorMessage } from '../data/errors.ts';
import { PageLoading } from '../layout/PageLoading.tsx';
import { AccessFrame } from './AccessFrame.tsx';
import { authProvider } from './authProvider.ts';
import { CodeForm } from './CodeForm.tsx';
import { SetUpFactor } from './SetUpFactor.tsx';
import { type MyFactor, myFactors } from './secondFactor.ts';

const AskCode = ({ factors, onDone }: { factors: MyFactor[]; onDone: () => Promise<unknown> }) => {
  const [chosen, choose] = useState(factors[0]?.id ?? '');
  return (
    <CodeForm key={chosen} factorId={chosen} verb="Go on" onDone={onDone}>
      {factors.length > 1 && (
        <TextField
          select
          label="Device"
          value={chosen}
          onChange={(event) => choose(event.target.value)}
          fullWidth
          sx={{ mb: 1 }}
        >
          {factors.map(({ id, name }) => (
            <MenuItem key={id} value={id}>
              {name}
            </MenuItem>
          ))}
        </TextField>
      )}
    </CodeForm>
  );
};

/** Between the password and the console, for who needs a second factor: its code, or setting one up. The address stays what it was. */
const SecondStepPage = () => {
  const client = useQueryClient();
  const logout = useLogout();
  const { data: factors, error } = useQuery({
    queryKey: ['auth', 'myFactors'],
    queryFn: myFactors,
    refetchOnWindowFocus: false,
  });
  const goOn = async () => {
    authProvider.forget();
    // First whether the console opens: asked for once more, the factors would draw this page anew for a moment.
    await client.invalidateQueries({ queryKey: ['auth', 'getPermissions'] });
    await client.invalidateQueries();
  };
  if (!factors && !error) return <PageLoading />;
  const verified = factors?.filter(({ isVerified }) => isVerified) ?? [];
  const asks = verified.length > 0;
  return (
    <AccessFrame
      title={asks ? 'Your second step' : 'Set up your second step'}
      lead={
        asks
          ? 'Type the code that your authenticator app shows. Lost it? An admin can remove it, so that you set up another.'
          : 'Your role needs more than a password. An authenticator app on your phone shows a code that you type when you sign in.'
      }
    >
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {factors && (asks ? <AskCode factors={verified} onDone={goOn} /> : <SetUpFactor onDone={goOn} />)}
      <Button onClick={() => logout({ deliberate: true }, undefined, false)} fullWidth sx={{ mt: 1 }}>
        Sign out
      </Button>
    </AccessFrame>
  );
};

export default SecondStepPage;
