import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { errorMessage } from '../data/errors.ts';
import { giveCode } from './secondFactor.ts';

interface CodeFormProps {
  factorId: string;
  /** What the button says. */
  verb: string;
  /** Above the code. */
  children?: ReactNode;
  onDone: () => Promise<unknown>;
}

const isWhole = (code: string) => /^\d{6}$/.test(code.replace(/\s/g, ''));

/** Six digits of an authenticator app. A wrong code is said, and can be typed over. */
export const CodeForm = ({ factorId, verb, children, onDone }: CodeFormProps) => {
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const given = useMutation({
    retry: false,
    mutationFn: () => giveCode(factorId, code).then(onDone),
    onError: () => setTried(false),
  });
  const problem = given.error
    ? errorMessage(given.error)
    : tried && !isWhole(code)
      ? 'A code has six digits.'
      : '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    given.reset();
    if (isWhole(code)) given.mutate();
  };
  return (
    <form onSubmit={submit} noValidate aria-busy={given.isPending}>
      <div aria-live="polite">
        {problem && (
          <Alert severity="error" sx={{ mb: 2 }}>
            {problem}
          </Alert>
        )}
      </div>
      {children}
      <TextField
        label="Six-digit code"
        name="code"
        value={code}
        onChange={(event) => setCode(event.target.value)}
        autoComplete="one-time-code"
        autoFocus
        required
        fullWidth
        slotProps={{
          htmlInput: { inputMode: 'numeric', maxLength: 7, style: { letterSpacing: '0.2em' } },
        }}
      />
      <Button
        type="submit"
        variant="contained"
        fullWidth
        loading={given.isPending}
        sx={{ mt: 2, minHeight: 42 }}
      >
        {verb}
      </Button>
    </form>
  );
};
