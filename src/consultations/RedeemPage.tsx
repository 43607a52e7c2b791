import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { AccessFrame } from '../access/AccessFrame.tsx';
import { useAccess } from '../access/IfCan.tsx';
import { errorMessage, type Redemption, useConsoleData } from '../data/index.ts';
import { groupedKey, typedKind } from './keyFormat.ts';
import { outcomeText } from './keyOutcome.ts';

const fromLink = (hash: string) => decodeURIComponent(hash.replace(/^#/, ''));

/**
 * Where a printed QR code leads: a member redeems a key. A typo is told before it is sent and costs no attempt. One token
 * belongs to one typed key, so that a second click or a retry is the same redemption.
 */
const RedeemPage = () => {
  const { hash } = useLocation();
  const { signedIn } = useAccess();
  const data = useConsoleData();
  const [typed, setTyped] = useState(() => fromLink(hash));
  const [token, setToken] = useState(() => crypto.randomUUID());
  const [tried, setTried] = useState(false);
  const redeem = useMutation<Redemption, Error>({ mutationFn: () => data.redeemKey(typed, token) });
  const kind = typedKind(typed);
  const isTypo = kind !== 'key' && kind !== 'code';
  const outcome = redeem.data?.outcome;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isTypo) redeem.mutate();
  };
  const type = (text: string) => {
    setTyped(text);
    setToken(crypto.randomUUID());
    setTried(false);
    redeem.reset();
  };
  if (outcome === 'redeemed')
    return (
      <AccessFrame
        title="Your consultation is open"
        lead="Go on in the app: it waits for you there, and you can stop and return as you like."
      />
    );
  return (
    <AccessFrame
      title="Redeem a key"
      lead="It opens your consultation. Capitals, blanks and hyphens don’t matter."
    >
      <form onSubmit={submit} noValidate>
        <TextField
          label="Key"
          value={typed}
          onChange={(event) => type(event.target.value)}
          onBlur={() => kind === 'key' && setTyped(groupedKey(typed))}
          error={tried && isTypo}
          helperText={
            tried && isTypo ? 'Something is mistyped. Compare it symbol by symbol; this was no attempt.' : ' '
          }
          autoComplete="off"
          autoFocus
          fullWidth
          slotProps={{
            htmlInput: {
              spellCheck: false,
              autoCapitalize: 'characters',
              style: { fontFamily: 'monospace' },
            },
          }}
        />
        <div aria-live="polite">
          {outcome && <Alert severity="warning">{outcomeText[outcome].told}</Alert>}
          {redeem.error && <Alert severity="error">{errorMessage(redeem.error)}</Alert>}
        </div>
        {signedIn === false ? (
          <Button
            component={Link}
            to="/login"
            state={{ nextPathname: '/redeem', nextSearch: hash }}
            variant="contained"
            fullWidth
            sx={{ mt: 2, minHeight: 42 }}
          >
            Sign in to redeem it
          </Button>
        ) : (
          <Button
            type="submit"
            variant="contained"
            fullWidth
            loading={redeem.isPending}
            sx={{ mt: 2, minHeight: 42 }}
          >
            Open my consultation
          </Button>
        )}
      </form>
    </AccessFrame>
  );
};

export default RedeemPage;
