import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { type ReactNode, useId } from 'react';
import { Form, type RaRecord, useCreate, useRefresh } from 'react-admin';
import { errorMessage } from '../data/index.ts';

interface PartDialogProps {
  title: string;
  resource: 'ai_experiment_arms' | 'ai_experiment_metrics';
  experimentId: string;
  defaults: Record<string, unknown>;
  children: ReactNode;
  onClose: () => void;
}

/** Adds an arm or a metric to a draft. A refusal is shown, and the form keeps what was typed. */
export const PartDialog = (props: PartDialogProps) => {
  const { title, resource, experimentId, defaults, children, onClose } = props;
  const id = useId();
  const refresh = useRefresh();
  const [create, { isPending, error }] = useCreate<RaRecord>();
  const save = (values: Record<string, unknown>) =>
    create(
      resource,
      { data: { ...values, experiment_id: experimentId } },
      {
        onSuccess: () => {
          refresh();
          onClose();
        },
      },
    );
  return (
    <Dialog open fullWidth maxWidth="xs" onClose={isPending ? undefined : onClose} aria-labelledby={id}>
      {/* A record of its own: the form would start from the page's. */}
      <Form record={defaults} onSubmit={save}>
        <DialogTitle id={id}>{title}</DialogTitle>
        <DialogContent>
          <Box sx={{ display: 'grid', pt: 1 }}>{children}</Box>
          {error != null && <Alert severity="error">{errorMessage(error)}</Alert>}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          <Button onClick={onClose} disabled={isPending}>
            Cancel
          </Button>
          <Button type="submit" variant="contained" loading={isPending}>
            Add
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
};
