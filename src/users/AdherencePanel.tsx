import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { AdherenceBar } from './AdherenceBar.tsx';
import { summariseAdherence } from './adherence.ts';
import { useAdherence } from './useMemberHistory.ts';
import type { UserRecord } from './userModel.ts';

/** How the last four weeks went. */
export const AdherencePanel = ({ user }: { user: UserRecord }) => {
  const { data, isPending, error } = useAdherence(user);
  const summary = data && summariseAdherence(data);
  return (
    <Panel title="Adherence, last 4 weeks">
      {isPending && <Skeleton variant="rounded" height={88} />}
      {error && <Quiet>Adherence can’t be shown right now.</Quiet>}
      {summary && summary.planned === 0 && <Quiet>Nothing was planned in these four weeks.</Quiet>}
      {summary && summary.planned > 0 && (
        <Box>
          <Typography component="p" sx={{ mb: 1.5 }}>
            <Box
              component="span"
              sx={{ fontSize: '1.75rem', fontWeight: 650, letterSpacing: '-0.02em', mr: 1 }}
            >
              {summary.ratePct === null ? '–' : `${Math.round(summary.ratePct)} %`}
            </Box>
            <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>
              of {summary.planned} planned sessions and meals
            </Box>
          </Typography>
          <AdherenceBar summary={summary} />
        </Box>
      )}
    </Panel>
  );
};
