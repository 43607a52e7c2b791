import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type AccountRow, platformNames } from './accountModel.ts';
import { PlatformMark } from './PlatformMark.tsx';

type Named = Pick<AccountRow, 'platform' | 'handle' | 'display_name'>;

/** An account as people know it: its platform's sign, its handle and its name. */
export const AccountName = ({ account, size }: { account: Named; size?: number }) => (
  <Box sx={{ display: 'flex', gap: 1.25, alignItems: 'center', minWidth: 0 }}>
    <PlatformMark platform={account.platform} {...(size && { size })} />
    <Box sx={{ minWidth: 0 }}>
      <Typography variant="body1" fontWeight={560} noWrap dir="auto" title={account.handle}>
        {account.handle}
      </Typography>
      <Typography variant="caption" color="text.secondary" component="p" noWrap>
        {[platformNames[account.platform], account.display_name].filter(Boolean).join(' · ')}
      </Typography>
    </Box>
  </Box>
);
