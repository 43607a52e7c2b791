import { Alert, Box, Button, Skeleton, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { useState } from 'react';
import { Title, useRedirect } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { type Platform, platforms } from '../../shared/publishing/captions.ts';
import { errorMessage } from '../data/index.ts';
import { Panel } from '../fields/Panel.tsx';
import { platformNames } from './accountModel.ts';
import { PasteTokenForm } from './PasteTokenForm.tsx';
import { PlatformMark } from './PlatformMark.tsx';
import { useConnect } from './useConnect.ts';
import { usePlatforms } from './usePlatforms.ts';
import { WebhookForm } from './WebhookForm.tsx';

const isPlatform = (value: string | null): value is Platform => platforms.some((each) => each === value);

/** Connects an account: at the platform itself, by a pasted token, or a webhook. */
const AccountCreate = () => {
  const [query, setQuery] = useSearchParams();
  const asked = query.get('platform');
  const platform = isPlatform(asked) ? asked : 'instagram';
  const { data, error } = usePlatforms();
  const row = data?.find((each) => each.platform === platform);
  const redirect = useRedirect();
  return (
    <>
      <Title title="Connect an account" />
      <ToggleButtonGroup
        exclusive
        value={platform}
        onChange={(_event, value: Platform | null) =>
          value && setQuery({ platform: value }, { replace: true })
        }
        aria-label="Platform"
        sx={{ display: 'flex', overflowX: 'auto', mb: 2 }}
      >
        {platforms.map((id) => (
          <ToggleButton key={id} value={id} sx={{ gap: 1, px: 1.5, flex: 'none' }}>
            <PlatformMark platform={id} size={22} />
            {platformNames[id]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!row && !error && <Skeleton variant="rounded" height={220} />}
      {row && platform === 'webhook' && (
        <Panel title="Webhook">
          <WebhookForm sealTo={row.seal_to} />
        </Panel>
      )}
      {row && platform !== 'webhook' && (
        <Box key={platform} sx={{ display: 'grid', gap: 2 }}>
          <Consent platform={platform} hasApp={row.app_id !== null} />
          <Paste>
            <PasteTokenForm
              platform={platform}
              sealTo={row.seal_to}
              onDone={(id) => redirect('show', 'social_accounts', id)}
            />
          </Paste>
        </Box>
      )}
    </>
  );
};

function Consent({ platform, hasApp }: { platform: Platform; hasApp: boolean }) {
  const connect = useConnect(platform);
  const name = platformNames[platform];
  return (
    <Panel title={`At ${name}`}>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 2, maxWidth: 560 }}>
        {name} asks who you are and what Keel may do, and sends you back here. Keel never sees your password,
        and you can take it back at {name} at any time.
      </Typography>
      {hasApp ? (
        <Button variant="contained" loading={connect.isPending} onClick={() => connect.mutate()}>
          Go to {name}
        </Button>
      ) : (
        <Alert severity="info">
          The worker has no app for {name} yet: its id and secret go into its environment. Until then a token
          can be pasted.
        </Alert>
      )}
      {connect.error && (
        <Alert severity="error" sx={{ mt: 2 }}>
          {errorMessage(connect.error)}
        </Alert>
      )}
    </Panel>
  );
}

function Paste({ children }: { children: React.ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <Panel title="With a token">
      {open ? children : <Button onClick={() => setOpen(true)}>Paste a token instead</Button>}
    </Panel>
  );
}

export default AccountCreate;
