import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useNotify, useUpdate } from 'react-admin';
import { IfCan } from '../access/IfCan.tsx';
import { errorMessage } from '../data/index.ts';
import { formatCount } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { type Experiment, type Metric, metricLabel } from './experimentModel.ts';
import { plannedUsers, startOf } from './powerPlan.ts';

interface PowerPanelProps {
  experiment: Experiment;
  metrics: readonly Metric[];
}

/** How many members each arm needs to see what matters in the primary metric. */
export const PowerPanel = ({ experiment, metrics }: PowerPanelProps) => {
  const primary = metrics.find((metric) => metric.is_primary);
  return (
    <Panel title="How many members">
      {primary ? (
        <Calculator key={primary.id} experiment={experiment} metric={primary} />
      ) : (
        <Quiet>Add the primary metric first: how many members are needed follows from it.</Quiet>
      )}
    </Panel>
  );
};

function Calculator({ experiment, metric }: { experiment: Experiment; metric: Metric }) {
  const [asked, setAsked] = useState(startOf(metric));
  const notify = useNotify();
  const [update, { isPending }] = useUpdate<Experiment>();
  const plan = plannedUsers(asked, experiment);
  const planned = experiment.planned_users_per_arm;
  const take = (users: number) =>
    update(
      'ai_experiments',
      { id: experiment.id, data: { planned_users_per_arm: users }, previousData: experiment },
      {
        mutationMode: 'pessimistic',
        onSuccess: () => notify('The plan holds it now.', { type: 'success' }),
        onError: (error) => notify(errorMessage(error), { type: 'error' }),
      },
    );
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Quiet>{metricLabel(metric.name)}, the primary metric.</Quiet>
      <TextField
        size="small"
        label="Smallest difference that matters"
        value={asked.effect}
        onChange={(event) => setAsked({ ...asked, effect: event.target.value })}
        slotProps={{ htmlInput: { inputMode: 'decimal' } }}
      />
      <TextField
        size="small"
        label="Standard deviation between members"
        value={asked.deviation}
        onChange={(event) => setAsked({ ...asked, deviation: event.target.value })}
        slotProps={{ htmlInput: { inputMode: 'decimal' } }}
      />
      {typeof plan === 'string' ? (
        <Alert severity="info">{plan}</Alert>
      ) : (
        <>
          <Typography variant="body2" component="p" aria-label="Members that each arm needs">
            <b>{formatCount(plan.anyLook)} members an arm</b>, to look whenever one likes (
            {formatCount(plan.oneLook)} for one look at the end).
          </Typography>
          <IfCan area="ai" verb="write">
            <Button
              variant={planned === null ? 'contained' : 'outlined'}
              disabled={planned === plan.anyLook}
              loading={isPending}
              onClick={() => take(plan.anyLook)}
            >
              {planned === plan.anyLook ? 'This is the plan' : `Plan ${formatCount(plan.anyLook)} an arm`}
            </Button>
          </IfCan>
        </>
      )}
    </Box>
  );
}
