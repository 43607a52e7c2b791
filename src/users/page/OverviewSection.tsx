import Box from '@mui/material/Box';
import { ConsentPanel } from '../ConsentPanel.tsx';
import { MilestonesPanel } from '../MilestonesPanel.tsx';
import { NoHealthPanel } from '../NoHealthPanel.tsx';
import { UserFacts } from '../UserFacts.tsx';
import { WeightPanel } from '../WeightPanel.tsx';
import { TimelinePanel } from './TimelinePanel.tsx';
import { usePage } from './usePage.ts';

/** Where the weight goes, what happened, and what is known besides. */
export const OverviewSection = () => {
  const { member, body } = usePage();
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(280px, 1fr)' },
        alignItems: 'start',
      }}
    >
      <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
        {body ? <WeightPanel user={member} body={body} /> : <NoHealthPanel />}
        <TimelinePanel />
      </Box>
      <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
        <UserFacts user={member} />
        {body && <MilestonesPanel user={member} milestones={body.milestones} />}
        <ConsentPanel user={member} />
      </Box>
    </Box>
  );
};
