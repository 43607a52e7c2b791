import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useCreate, useNotify, useUpdate } from 'react-admin';
import { errorMessage } from '../../data/index.ts';
import { Choice } from '../Choice.tsx';
import { type AlertDraft, type AlertRow, draftProblem, rowOf } from './alertRule.ts';
import { DryRun } from './DryRun.tsx';
import { RuleInputs } from './RuleInputs.tsx';

interface RuleDialogProps {
  start: AlertDraft;
  /** The rule that is changed; without, a new one. */
  row?: AlertRow;
  onClose: () => void;
}

const spans = { 30: '30 days', 90: '90 days', 365: '365 days' } as const;
type Span = keyof typeof spans;

/** A rule beside what it would have done. What was typed stays when it is refused. */
export const RuleDialog = ({ start, row, onClose }: RuleDialogProps) => {
  const [draft, setDraft] = useState(start);
  const [days, setDays] = useState<Span>(30);
  const [create, creation] = useCreate();
  const [update, change] = useUpdate();
  const notify = useNotify();
  const error = creation.error ?? change.error;
  const problem = draftProblem(draft);
  const onSuccess = () => {
    notify(row ? 'Rule saved' : 'Rule added', { type: 'success' });
    onClose();
  };
  const save = () => {
    const data = rowOf(draft);
    if (row) update('metric_alerts', { id: row.id, data, previousData: row }, { onSuccess });
    else create('metric_alerts', { data }, { onSuccess });
  };
  return (
    <Dialog open fullWidth maxWidth="md" onClose={onClose} aria-labelledby="rule-title">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!problem) save();
        }}
      >
        <DialogTitle id="rule-title">{row ? 'Change the rule' : 'New rule'}</DialogTitle>
        <DialogContent>
          <RuleInputs draft={draft} onChange={(next) => setDraft({ ...draft, ...next })} />
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 2, mb: 1 }}>
            <Typography variant="h3" component="h2" sx={{ flex: 1 }}>
              On the days until yesterday
            </Typography>
            <Choice
              label="Over"
              value={String(days) as `${Span}`}
              names={spans}
              onChange={(span) => setDays(Number(span) as Span)}
            />
          </Box>
          <DryRun draft={draft} days={days} />
          {error != null && <Alert severity="error">{errorMessage(error)}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            variant="contained"
            disabled={Boolean(problem) || creation.isPending || change.isPending}
          >
            {row ? 'Save' : 'Add rule'}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
};
