import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useSearchParams } from 'react-router-dom';
import { Choice } from '../dashboards/Choice.tsx';
import { useCompanyZone } from '../dashboards/useCompanyZone.ts';
import { Message } from '../layout/Message.tsx';
import { BestTimePanel } from '../learning/BestTimePanel.tsx';
import { useAccounts } from './calendarAccounts.ts';
import { SlotPreview } from './SlotPreview.tsx';
import { SlotsPanel } from './SlotsPanel.tsx';
import { useSlots } from './useSlots.ts';

/** The week of an account: when it posts as a rule, what that means for the next weeks, and what has worked. */
const SlotsPage = () => {
  const [params, setParams] = useSearchParams();
  const companyZone = useCompanyZone();
  const { accounts, isPending, nameOf } = useAccounts();
  const asked = params.get('account');
  const account = accounts.find(({ id }) => id === asked) ?? accounts[0];
  const slots = useSlots(account?.id);
  if (isPending) return <Skeleton variant="rounded" height={320} />;
  if (!account)
    return (
      <Message title="No account yet">Connect an account first: slots are the places of its week.</Message>
    );
  const zone = slots.rows[0]?.time_zone ?? companyZone;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box>
        <Choice
          label="Account"
          value={account.id}
          names={Object.fromEntries(accounts.map(({ id }) => [id, nameOf(id)]))}
          onChange={(id) => setParams({ account: id })}
        />
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
          alignItems: 'start',
        }}
      >
        <SlotsPanel key={account.id} accountId={account.id} zone={zone} slots={slots} />
        <SlotPreview accountId={account.id} slots={slots.rows} />
      </Box>
      <BestTimePanel accountId={account.id} zone={zone} />
    </Box>
  );
};

export default SlotsPage;
