import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { errorMessage } from '../data/errors.ts';
import { CodeForm } from './CodeForm.tsx';
import { QrCode } from './QrCode.tsx';
import { beginFactor, type NewFactor } from './secondFactor.ts';

/** In fours, as it is easiest to type. */
const inFours = (secret: string) => secret.replace(/.{4}(?=.)/g, '$& ');

const Secret = ({ secret }: { secret: string }) => {
  const [copied, setCopied] = useState(false);
  const copy = () => navigator.clipboard.writeText(secret).then(() => setCopied(true));
  return (
    <Box>
      <Typography variant="body2" color="text.secondary">
        No camera? Type this key into the app:
      </Typography>
      <Typography
        component="code"
        sx={{ display: 'block', my: 0.5, fontFamily: 'monospace', overflowWrap: 'anywhere' }}
      >
        {inFours(secret)}
      </Typography>
      <Button size="small" onClick={copy}>
        <span aria-live="polite">{copied ? 'Copied' : 'Copy the key'}</span>
      </Button>
    </Box>
  );
};

interface SetUpFactorProps {
  /** Names that are taken. */
  taken?: readonly string[];
  /** When the first code was right. */
  onDone: () => Promise<unknown>;
}

/** Sets up an authenticator app: its name, then its QR code or key, then its first code. Until that is right, nothing counts. */
export const SetUpFactor = ({ taken = [], onDone }: SetUpFactorProps) => {
  const [name, setName] = useState(taken.length > 0 ? '' : 'My phone');
  const [problem, setProblem] = useState('');
  const begun = useMutation({ retry: false, mutationFn: () => beginFactor(name.trim()) });
  const factor: NewFactor | undefined = begun.data;
  const begin = (event: FormEvent) => {
    event.preventDefault();
    const missing = !name.trim()
      ? 'Give it a name, so that you know it among others.'
      : taken.includes(name.trim())
        ? 'You have one of this name already. Give this one another name.'
        : '';
    setProblem(missing);
    if (!missing) begun.mutate();
  };
  if (factor)
    return (
      <CodeForm factorId={factor.id} verb="Finish" onDone={onDone}>
        <Box sx={{ display: 'grid', gap: 2, mb: 2 }}>
          <Typography variant="body2">
            Scan this with your authenticator app, then type the code that it shows.
          </Typography>
          <QrCode text={factor.uri} label="QR code for your authenticator app" />
          <Secret secret={factor.secret} />
        </Box>
      </CodeForm>
    );
  const shown = problem || (begun.error ? errorMessage(begun.error) : '');
  return (
    <form onSubmit={begin} noValidate>
      <div aria-live="polite">
        {shown && (
          <Alert severity="error" sx={{ mb: 2 }}>
            {shown}
          </Alert>
        )}
      </div>
      <TextField
        label="Name of the device"
        value={name}
        onChange={(event) => setName(event.target.value)}
        helperText="Where the app is, such as “My phone”"
        autoFocus
        required
        fullWidth
        slotProps={{ htmlInput: { maxLength: 60 } }}
      />
      <Button
        type="submit"
        variant="contained"
        fullWidth
        loading={begun.isPending}
        sx={{ mt: 2, minHeight: 42 }}
      >
        Go on
      </Button>
    </form>
  );
};
