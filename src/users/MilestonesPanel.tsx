import CheckCircle from '@mui/icons-material/CheckCircle';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { formatDay } from '../fields/format.ts';
import { localDay } from '../fields/localDay.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { inOrder, useMilestones } from './milestones.ts';
import type { UserRecord } from './userModel.ts';

/** What was reached and when, and what comes next. */
export const MilestonesPanel = ({ user }: { user: UserRecord }) => {
  const { data, isPending, error } = useMilestones(user.id);
  return (
    <Panel title="Milestones">
      {isPending && <Skeleton variant="rounded" height={96} />}
      {error && <Quiet>The milestones can’t be shown right now.</Quiet>}
      {data?.length === 0 && <Quiet>None yet. The plan sets them together with the goal.</Quiet>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.25 }}>
        {inOrder(data ?? []).map(({ id, title, achieved_at }) => (
          <Box component="li" key={id} sx={{ display: 'flex', gap: 1.25 }}>
            {achieved_at ? (
              <CheckCircle sx={{ fontSize: 20, color: 'success.main' }} titleAccess="Reached" />
            ) : (
              <RadioButtonUnchecked sx={{ fontSize: 20, color: 'text.secondary' }} titleAccess="Not yet" />
            )}
            <Box sx={{ minWidth: 0 }}>
              <Typography variant="body2">{title}</Typography>
              <Typography variant="caption" color="text.secondary" component="p">
                {achieved_at ? formatDay(localDay(new Date(achieved_at), user.time_zone)) : 'Not yet'}
              </Typography>
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
};
