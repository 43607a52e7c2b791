import { Typography } from '@mui/material';
import { useConsoleData } from '../data/index.ts';
import { GestureDialog } from '../fields/GestureDialog.tsx';
import type { Model } from './modelModel.ts';

interface RollbackDialogProps {
  model: Model;
  alias: string;
  from: string;
  to: string;
  onClose: () => void;
}

/** The way back needs nobody's approval: what the name meant before has run already. */
export function RollbackDialog({ model, alias, from, to, onClose }: RollbackDialogProps) {
  const data = useConsoleData();
  return (
    <GestureDialog
      title={`Roll ${alias} back`}
      verb="Roll back"
      danger
      reasonLength={3}
      run={(reason) => data.rollBackAlias(model.id, alias, reason)}
      done={`${alias} was rolled back.`}
      onClose={onClose}
    >
      <Typography variant="body2">
        <b>{alias}</b> goes from <b>{from}</b> back to <b>{to}</b> at once. The ledger keeps both moves.
      </Typography>
    </GestureDialog>
  );
}
