import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import { formatCount, formatInstant } from '../fields/format.ts';
import { ToneChip } from '../fields/ToneChip.tsx';
import { AccountName } from './AccountName.tsx';
import { type AccountRow, accountState } from './accountModel.ts';
import { QuotaBar } from './QuotaBar.tsx';

const waitingText = ({ waiting_posts: waiting, next_post_at: next }: AccountRow) =>
  waiting === 0 || !next
    ? 'Nothing scheduled'
    : `${formatCount(waiting)} scheduled, the next on ${formatInstant(next)}`;

/** One account: how it is, what it may still post, what waits. The whole card opens its page. */
export const AccountCard = ({ account }: { account: AccountRow }) => {
  const { label, tone, note } = accountState(account, new Date());
  return (
    <Card variant="outlined" sx={{ minWidth: 0 }}>
      <CardActionArea
        component={Link}
        to={`/social_accounts/${account.id}/show`}
        sx={{
          p: 2,
          height: '100%',
          display: 'grid',
          gap: 1.5,
          alignContent: 'start',
          gridTemplateColumns: 'minmax(0, 1fr)',
        }}
      >
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start', justifyContent: 'space-between' }}>
          <AccountName account={account} />
          <ToneChip label={label} tone={tone} />
        </Box>
        <QuotaBar account={account} />
        <Typography variant="body2" color="text.secondary">
          {waitingText(account)}
        </Typography>
        {account.troubled_posts > 0 && (
          <Typography variant="body2" color="error">
            {formatCount(account.troubled_posts)} failed or of unknown fate
          </Typography>
        )}
        {note && (
          <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
            {note}
          </Typography>
        )}
      </CardActionArea>
    </Card>
  );
};
