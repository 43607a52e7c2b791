import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  LinearProgress,
  TextField,
  Typography,
} from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { errorMessage, type KeySelection } from '../data/index.ts';
import { IssuedKeysPanel } from './IssuedKeysPanel.tsx';
import { KeyActionInputs } from './KeyActionInputs.tsx';
import { KeyScopeInput, type Scope } from './KeyScopeInput.tsx';
import {
  actionDefaults,
  type KeyActionId,
  keyActions,
  readChange,
  reasonProblem,
  rotationFailure,
  skippedText,
} from './keyActions.ts';
import { countOf } from './keyCounts.ts';
import { useChangePreview } from './useChangePreview.ts';
import { useKeyAction } from './useKeyAction.ts';

interface KeyActionDialogProps {
  action: KeyActionId;
  /** What can be meant: one key, the selected ones, everything that the list's search and filters match. */
  scopes: readonly [Scope, ...Scope[]];
  onClose: () => void;
}

const withoutCodes = (selection: KeySelection): KeySelection => ({
  ...selection,
  filters: { ...selection.filters, campaign: false },
});

/** One dialog for one key and for a hundred thousand: what, why, how many really, how far. */
export function KeyActionDialog({ action, scopes, onClose }: KeyActionDialogProps) {
  const { label, verb, meaning, reason, danger } = keyActions[action];
  const [form, setForm] = useState(actionDefaults);
  const [scope, setScope] = useState(scopes[0]);
  const [tried, setTried] = useState(false);
  const run = useKeyAction();
  const notify = useNotify();
  const refresh = useRefresh();
  const read = action === 'rotate' ? undefined : readChange(action, form, new Date());
  const change = read?.ok ? read.change : undefined;
  // A rotation takes every key of the selection but campaign codes: what matches is what it changes.
  const preview = useChangePreview(
    action === 'rotate' ? withoutCodes(scope.selection) : scope.selection,
    action === 'rotate' ? { action: 'deliver', channel: 'copied' } : change,
  );
  const touched = action === 'rotate' ? preview.data?.matched : preview.data?.changes;
  const problem = (read && !read.ok ? read.message : undefined) ?? reasonProblem(action, form.reason);

  const close = () => {
    onClose();
    refresh();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem || !preview.data) return;
    const filters = { ...scope.selection.filters, as_of: preview.data.as_of };
    const selection: KeySelection = { ...scope.selection, filters };
    run.mutate(
      {
        selection,
        change: change ?? { action: 'rotate', graceHours: Number(form.grace_hours) },
        reason: form.reason.trim(),
      },
      {
        onSuccess: (answer) => {
          if (answer.kind === 'rotated') return;
          const left = skippedText(answer.result.skipped);
          notify(
            `${answer.result.cancelled ? 'Stopped: ' : ''}${countOf(answer.result.changed, 'key')} changed.${left && ` Left alone: ${left}.`}`,
            { type: answer.result.cancelled ? 'warning' : 'success' },
          );
          close();
        },
      },
    );
  };
  const rotated = run.data?.kind === 'rotated' ? run.data.result : undefined;
  if (rotated)
    return (
      <Dialog open fullWidth maxWidth="sm" aria-labelledby="key-action-title">
        <DialogTitle id="key-action-title">{countOf(rotated.keys.length, 'key')} rotated</DialogTitle>
        {(rotated.cancelled || rotated.failure) && (
          <Alert severity="warning" sx={{ mx: 3 }}>
            {rotated.failure
              ? rotationFailure(rotated.failure)
              : 'You stopped here: the other keys keep theirs.'}
          </Alert>
        )}
        <IssuedKeysPanel
          issued={{ keys: rotated.keys, asked: rotated.keys.length, isNew: false }}
          onClose={close}
        />
      </Dialog>
    );
  return (
    <Dialog
      open
      fullWidth
      maxWidth="sm"
      onClose={run.isPending ? undefined : onClose}
      aria-labelledby="key-action-title"
    >
      <form onSubmit={submit} noValidate>
        <DialogTitle id="key-action-title">{label}</DialogTitle>
        <DialogContent>
          <Typography variant="body2" color="text.secondary" sx={{ mb: 1.5 }}>
            {meaning}
          </Typography>
          {scopes.length > 1 ? (
            <KeyScopeInput scopes={scopes} value={scope} onChange={setScope} />
          ) : (
            <Typography variant="body2" sx={{ mb: 1 }}>
              {scope.label}
            </Typography>
          )}
          <KeyActionInputs action={action} form={form} onChange={(part) => setForm({ ...form, ...part })} />
          <TextField
            label={reason === 'required' ? 'Reason' : 'Reason (optional)'}
            value={form.reason}
            onChange={(event) => setForm({ ...form, reason: event.target.value })}
            required={reason === 'required'}
            multiline
            minRows={2}
            helperText="Stays with the key and in the audit log"
            fullWidth
          />
          {tried && problem && <Alert severity="error">{problem}</Alert>}
          {(!read || read.ok) && preview.data && (
            <Typography variant="body2" aria-live="polite" sx={{ mt: 1 }}>
              {countOf(touched ?? 0, 'key')} will be changed.
              {action !== 'rotate' &&
                Object.keys(preview.data.skipped).length > 0 &&
                ` Left alone: ${skippedText(preview.data.skipped)}.`}
            </Typography>
          )}
          {(run.error ?? preview.error) && (
            <Alert severity="error">{errorMessage(run.error ?? preview.error)}</Alert>
          )}
          {run.isPending && (
            <LinearProgress
              aria-label="Progress of the change"
              variant="determinate"
              value={Math.min(100, (run.looked / Math.max(1, preview.data?.matched ?? 1)) * 100)}
              sx={{ mt: 2 }}
            />
          )}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2 }}>
          {run.isPending && (
            <Typography variant="body2" color="text.secondary" sx={{ flex: 1, px: 1 }}>
              {run.looked.toLocaleString('en')} of {(preview.data?.matched ?? 0).toLocaleString('en')}
            </Typography>
          )}
          <Button onClick={run.isPending ? run.stop : onClose}>
            {run.isPending ? 'Stop here' : 'Cancel'}
          </Button>
          <Button
            type="submit"
            variant="contained"
            color={danger ? 'error' : 'primary'}
            loading={run.isPending}
            disabled={touched === 0}
          >
            {touched === undefined ? verb : `${verb} ${countOf(touched, 'key')}`}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
