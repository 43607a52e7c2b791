import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Typography from '@mui/material/Typography';
import { formatCount } from '../fields/format.ts';
import type { AccountRow } from './accountModel.ts';

/** Posts of the last 24 hours against what the platform, or the account's own cap, lets it make. */
export const QuotaBar = ({ account }: { account: Pick<AccountRow, 'used_24h' | 'cap_24h'> }) => {
  const { used_24h: used, cap_24h: cap } = account;
  const text = `${formatCount(used)} of ${formatCount(cap)} posts in 24 hours`;
  return (
    <Box>
      <LinearProgress
        variant="determinate"
        value={cap > 0 ? Math.min(100, (100 * used) / cap) : 0}
        color={used >= cap ? 'error' : 'primary'}
        aria-label={text}
        sx={{ height: 6, borderRadius: 3, mb: 0.5 }}
      />
      <Typography variant="caption" color="text.secondary">
        {text}
      </Typography>
    </Box>
  );
};
