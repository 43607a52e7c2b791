import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useAccess } from '../access/IfCan.tsx';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { ConsentReceiptNote } from './ConsentReceiptNote.tsx';
import { byPlatform, platformNames, useConsents } from './consents.ts';
import type { UserRecord } from './userModel.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

/** What the member lets be shown, and where; what became of what they took back. */
export const ConsentPanel = ({ user }: { user: UserRecord }) => {
  const { data, isPending, error } = useConsents(user.id);
  const { can } = useAccess();
  const [asking, setAsking] = useState(false);
  const platforms = byPlatform(data ?? []);
  const mayWithdraw = platforms.length > 0 && can?.('users', 'write');
  return (
    <Panel
      title="Consent to be shown"
      aside={
        mayWithdraw ? (
          <Button size="small" onClick={() => setAsking(true)}>
            Withdraw…
          </Button>
        ) : undefined
      }
    >
      {isPending && <Skeleton variant="rounded" height={72} />}
      {error && <Quiet>The consents can’t be shown right now.</Quiet>}
      {data && platforms.length === 0 && <Quiet>None in force: no video of this member may be made.</Quiet>}
      <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1 }}>
        {platforms.map(({ platform, texts }) => (
          <div key={platform}>
            <Typography component="dt" variant="body2" sx={{ fontWeight: 600 }}>
              {platformNames[platform]}
            </Typography>
            <Typography component="dd" variant="body2" color="text.secondary" sx={{ m: 0 }}>
              {texts.join('; ')}
            </Typography>
          </div>
        ))}
      </Box>
      <ConsentReceiptNote userId={user.id} />
      {asking && <WithdrawDialog userId={user.id} consents={data ?? []} onClose={() => setAsking(false)} />}
    </Panel>
  );
};
