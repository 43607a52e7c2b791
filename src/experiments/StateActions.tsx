import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useDelete, useNotify, useRedirect } from 'react-admin';
import { type ExperimentState, errorMessage, useConsoleData } from '../data/index.ts';
import { GestureDialog } from '../fields/GestureDialog.tsx';
import { type Arm, type Experiment, type Metric, missingBeforeStart } from './experimentModel.ts';
import { useMoveExperiment } from './useMoveExperiment.ts';

interface StateActionsProps {
  experiment: Experiment;
  arms: readonly Arm[];
  metrics: readonly Metric[];
}

/** The steps that there are from each state; the database holds them. */
const steps: Readonly<Record<ExperimentState, readonly { to: ExperimentState; label: string }[]>> = {
  draft: [{ to: 'running', label: 'Start' }],
  running: [
    { to: 'paused', label: 'Pause' },
    { to: 'stopped', label: 'Stop' },
  ],
  paused: [
    { to: 'running', label: 'Go on' },
    { to: 'stopped', label: 'Stop' },
  ],
  stopped: [],
  concluded: [],
};
const DECISION_LENGTH = 10;

/** What can be done with an experiment now, and what it lacks. */
export const StateActions = ({ experiment, arms, metrics }: StateActionsProps) => {
  const data = useConsoleData();
  const notify = useNotify();
  const redirect = useRedirect();
  const [concluding, conclude] = useState(false);
  const [winner, setWinner] = useState('');
  const { move, moving } = useMoveExperiment(experiment.id);
  const [remove, removing] = useDelete<Experiment>();
  const missing = experiment.state === 'draft' ? missingBeforeStart(experiment, arms, metrics) : [];
  const busy = moving || removing.isPending;
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: { sm: 'end' } }}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        {experiment.state === 'draft' && (
          <Button
            disabled={busy}
            onClick={() =>
              remove(
                'ai_experiments',
                { id: experiment.id },
                {
                  mutationMode: 'pessimistic',
                  onSuccess: () => redirect('list', 'ai_experiments'),
                  onError: (error) => notify(errorMessage(error), { type: 'error' }),
                },
              )
            }
          >
            Delete the draft
          </Button>
        )}
        {steps[experiment.state].map(({ to, label }, place) => (
          <Button
            key={to}
            variant={place === 0 ? 'contained' : 'outlined'}
            disabled={busy || missing.length > 0}
            onClick={() => move(to)}
          >
            {label}
          </Button>
        ))}
        {experiment.state === 'stopped' && (
          <Button variant="contained" disabled={busy} onClick={() => conclude(true)}>
            Conclude…
          </Button>
        )}
      </Box>
      {missing.length > 0 && (
        <Typography variant="caption" color="text.secondary" role="status">
          To start it needs {missing.join(', ')}.
        </Typography>
      )}
      {concluding && (
        <GestureDialog
          title="Conclude"
          verb="Conclude"
          reasonLength={DECISION_LENGTH}
          done="Concluded."
          run={(decision) => data.moveExperiment(experiment.id, 'concluded', decision, winner || undefined)}
          onClose={() => conclude(false)}
        >
          <TextField
            select
            label="Winner"
            value={winner}
            onChange={(event) => setWinner(event.target.value)}
            slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
            sx={{ mt: 1 }}
          >
            <MenuItem value="">None</MenuItem>
            {arms.map(({ id, name }) => (
              <MenuItem key={id} value={id}>
                {name}
              </MenuItem>
            ))}
          </TextField>
        </GestureDialog>
      )}
    </Box>
  );
};
