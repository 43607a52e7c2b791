import CheckCircle from '@mui/icons-material/CheckCircle';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { MilestoneRow } from '../data/index.ts';
import { formatDay } from '../fields/format.ts';
import { localDay } from '../fields/localDay.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { inOrder } from './milestones.ts';
import type { UserRecord } from './userModel.ts';

interface MilestonesPanelProps {
  user: UserRecord;
  milestones: readonly MilestoneRow[];
}

/** What was reached and when, and what comes next. */
export const MilestonesPanel = ({ user, milestones }: MilestonesPanelProps) => {
  return (
    <Panel title="Milestones">
      {milestones.length === 0 && <Quiet>None yet. The plan sets them together with the goal.</Quiet>}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.25 }}>
        {inOrder(milestones).map(({ id, title, achieved_at }) => (
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
