import VerifiedUserOutlined from '@mui/icons-material/VerifiedUserOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import { useMutation } from '@tanstack/react-query';
import { errorMessage, useConsoleData } from '../data/index.ts';
import { formatCount } from '../fields/format.ts';

/** Recounts the chain of hashes: whoever changed or took an entry away is found out. */
export const ChainButton = () => {
  const data = useConsoleData();
  const check = useMutation({ mutationFn: () => data.verifyAuditChain() });
  return (
    <>
      <Button size="small" startIcon={<VerifiedUserOutlined />} onClick={() => check.mutate()}>
        Verify the chain
      </Button>
      <Dialog open={!check.isIdle} onClose={() => check.reset()} fullWidth maxWidth="xs">
        <DialogTitle>The chain of the audit log</DialogTitle>
        <DialogContent aria-live="polite">
          {check.isPending && <Skeleton variant="rounded" height={56} />}
          {check.error && <Alert severity="error">{errorMessage(check.error)}</Alert>}
          {check.data?.ok && (
            <Alert severity="success">
              Whole: {formatCount(check.data.checked)} entries were recounted, each follows from the one
              before.
            </Alert>
          )}
          {check.data && !check.data.ok && (
            <Alert severity="error">
              Broken after {formatCount(check.data.checked)} entries, at entry{' '}
              {check.data.first_bad_id ?? 'that is missing'}: it was changed, or one before it was taken away.
            </Alert>
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={() => check.reset()}>Close</Button>
        </DialogActions>
      </Dialog>
    </>
  );
};
