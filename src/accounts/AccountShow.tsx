import { Alert, Box, Button, Skeleton } from '@mui/material';
import { ShowBase, Title, useRecordContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import { Panel } from '../fields/Panel.tsx';
import { ToneChip } from '../fields/ToneChip.tsx';
import { AccountActions } from './AccountActions.tsx';
import { AccountFacts } from './AccountFacts.tsx';
import { AccountName } from './AccountName.tsx';
import { type AccountRow, accountState } from './accountModel.ts';
import { NextPosts } from './NextPosts.tsx';
import { QuotaBar } from './QuotaBar.tsx';
import { WebhookTestPanel } from './WebhookTestPanel.tsx';

const REFRESH_MS = 20_000;

/** One account: how it is, what it may still post, and what waits to go out. */
const AccountShow = () => (
  <ShowBase queryOptions={{ staleTime: 0, refetchInterval: REFRESH_MS }}>
    <AccountPage />
  </ShowBase>
);

function AccountPage() {
  const account = useRecordContext<AccountRow>();
  if (!account) return <Skeleton variant="rounded" height={320} />;
  const { label, tone, note } = accountState(account, new Date());
  const filter = encodeURIComponent(JSON.stringify({ account_id: account.id }));
  return (
    <>
      <Title title={account.handle} />
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center', flexWrap: 'wrap', mb: 2 }}>
        <AccountName account={account} size={44} />
        <ToneChip label={label} tone={tone} />
      </Box>
      {note && (
        <Alert severity={tone === 'error' ? 'error' : 'warning'} sx={{ mb: 2 }}>
          {note}
        </Alert>
      )}
      <IfCan area="content" verb="write">
        <Box sx={{ mb: 2 }}>
          <AccountActions account={account} />
        </Box>
      </IfCan>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(280px, 2fr)' },
          alignItems: 'start',
        }}
      >
        <Panel
          title="Next posts"
          aside={
            <Button component={Link} to={`/social_media_posts?filter=${filter}`} size="small">
              All its posts
            </Button>
          }
        >
          <NextPosts accountId={account.id} />
        </Panel>
        <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {account.platform === 'webhook' && <WebhookTestPanel account={account} />}
          <Panel title="About">
            <QuotaBar account={account} />
            <AccountFacts account={account} />
          </Panel>
        </Box>
      </Box>
    </>
  );
}

export default AccountShow;
