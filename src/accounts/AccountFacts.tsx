import Box from '@mui/material/Box';
import { Facts } from '../fields/Facts.tsx';
import { formatAgo, formatCount, formatInstant } from '../fields/format.ts';
import type { AccountRow } from './accountModel.ts';

/** What the platform said of an account, and what was set for it here. */
export const AccountFacts = ({ account }: { account: AccountRow }) => (
  <Box sx={{ mt: 2 }}>
    <Facts
      facts={[
        {
          label: 'Approval',
          value: account.needs_second_approval ? 'By a second person' : 'By anybody in growth',
        },
        {
          label: 'Own cap',
          value: account.posts_per_day
            ? `${formatCount(account.posts_per_day)} in 24 hours`
            : 'The platform’s',
        },
        ...(account.platform === 'x'
          ? [{ label: 'Subscription', value: account.premium ? 'Yes: 1080p' : 'No: films are made 720p' }]
          : []),
        { label: 'Viral from', value: `${formatCount(account.viral_views)} views` },
        { label: 'Id there', value: account.external_account_id },
        { label: 'May', value: account.scopes?.join(', ') },
        {
          label: 'Connection ends',
          value: account.token_expires_at && formatInstant(account.token_expires_at),
        },
        {
          label: 'Last heard of',
          value: account.last_checked_at && formatAgo(account.last_checked_at, new Date()),
        },
        { label: 'Held until', value: account.held_until && formatInstant(account.held_until) },
      ]}
    />
  </Box>
);
