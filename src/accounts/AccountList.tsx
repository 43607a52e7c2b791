import { Box, Button, Skeleton } from '@mui/material';
import { List, SearchInput, SelectInput, TopToolbar, useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { platforms } from '../../shared/publishing/captions.ts';
import { IfCan } from '../access/IfCan.tsx';
import { NoMatches } from '../fields/NoMatches.tsx';
import { Message } from '../layout/Message.tsx';
import { AccountCard } from './AccountCard.tsx';
import { type AccountRow, platformNames } from './accountModel.ts';

const filters = [
  <SearchInput
    key="q"
    source="q"
    alwaysOn
    placeholder="Handle or name"
    slotProps={{ htmlInput: { 'aria-label': 'Search by handle or name' } }}
    sx={{ width: { xs: '100%', sm: 240 } }}
  />,
  <SelectInput
    key="platform"
    source="platform"
    label="Platform"
    choices={platforms.map((id) => ({ id, name: platformNames[id] }))}
    emptyText="Any"
    alwaysOn
    sx={{ minWidth: 140 }}
  />,
];

const Connect = () => (
  <IfCan area="content" verb="write">
    <Button variant="contained" component={Link} to="/social_accounts/create">
      Connect an account
    </Button>
  </IfCan>
);

const REFRESH_MS = 60_000;

/** Where posts can go: the company's own accounts, pages and channels, and the tools that posts are handed to. */
const AccountList = () => (
  <List<AccountRow>
    title="Accounts"
    sort={{ field: 'platform', order: 'ASC' }}
    filters={filters}
    actions={
      <TopToolbar>
        <Connect />
      </TopToolbar>
    }
    empty={
      <Message title="No accounts yet" actions={<Connect />}>
        Connect Instagram, TikTok, Facebook or X, or hand posts to another tool through a signed webhook.
      </Message>
    }
    perPage={50}
    exporter={false}
    component="div"
    sx={{ '& .RaList-actions': { flexWrap: 'wrap' } }}
    queryOptions={{ refetchInterval: REFRESH_MS }}
  >
    <AccountCards />
  </List>
);

const grid = {
  display: 'grid',
  gap: 2,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))',
} as const;

function AccountCards() {
  const { data, isPending } = useListContext<AccountRow>();
  if (isPending)
    return (
      <Box sx={grid} aria-busy="true">
        {['a', 'b', 'c'].map((key) => (
          <Skeleton key={key} variant="rounded" height={176} />
        ))}
      </Box>
    );
  if (!data?.length) return <NoMatches what="accounts" />;
  return (
    <Box sx={grid}>
      {data.map((account) => (
        <AccountCard key={account.id} account={account} />
      ))}
    </Box>
  );
}

export default AccountList;
