import Box from '@mui/material/Box';
import { ShowBase, Title, useRecordContext } from 'react-admin';
import { useAccess } from '../access/IfCan.tsx';
import { AdherencePanel } from './AdherencePanel.tsx';
import { ConsentPanel } from './ConsentPanel.tsx';
import { MilestonesPanel } from './MilestonesPanel.tsx';
import { NoHealthPanel } from './NoHealthPanel.tsx';
import { UserFacts } from './UserFacts.tsx';
import { UserHeader } from './UserHeader.tsx';
import { UserSkeleton } from './UserSkeleton.tsx';
import { displayName, isWhole, type UserRecord, type UserRow } from './userModel.ts';
import { WeightPanel } from './WeightPanel.tsx';

/** One user whole, as far as the reader's role goes. */
const UserShow = () => (
  <ShowBase>
    <UserPage />
  </ShowBase>
);

function UserPage() {
  const user = useRecordContext<UserRow | UserRecord>();
  const { can } = useAccess();
  if (!user || !can || !isWhole(user)) return <UserSkeleton />;
  return (
    <>
      <Title title={displayName(user)} />
      <UserHeader user={user} />
      <Box
        sx={{
          mt: 2,
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(280px, 1fr)' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          {can('health', 'read') ? <WeightPanel user={user} /> : <NoHealthPanel />}
          {can('health', 'read') && <AdherencePanel user={user} />}
        </Box>
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <UserFacts user={user} />
          {can('health', 'read') && <MilestonesPanel user={user} />}
          <ConsentPanel user={user} />
        </Box>
      </Box>
    </>
  );
}

export default UserShow;
