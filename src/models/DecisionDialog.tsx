import { Typography } from '@mui/material';
import { type PromotionDecision, useConsoleData } from '../data/index.ts';
import { GestureDialog } from '../fields/GestureDialog.tsx';
import type { PromotionRequest } from './modelModel.ts';

const decisions = {
  approved: {
    title: 'Approve the promotion',
    verb: 'Approve',
    meaning: 'The evidence is checked again, and the name moves at once.',
    done: 'Approved, and the name was moved.',
  },
  rejected: {
    title: 'Reject the promotion',
    verb: 'Reject',
    meaning: 'The name stays where it is. Say what is missing.',
    done: 'Rejected.',
  },
  withdrawn: {
    title: 'Withdraw the request',
    verb: 'Withdraw',
    meaning: 'The name stays where it is.',
    done: 'Withdrawn.',
  },
} as const satisfies Record<PromotionDecision, unknown>;

interface DecisionDialogProps {
  request: PromotionRequest;
  wish: string;
  decision: PromotionDecision;
  onClose: () => void;
}

/** A decision is made once and stays. A rejection says why. */
export function DecisionDialog({ request, wish, decision, onClose }: DecisionDialogProps) {
  const data = useConsoleData();
  const { meaning, ...texts } = decisions[decision];
  return (
    <GestureDialog
      {...texts}
      reasonLength={decision === 'rejected' ? 3 : 0}
      run={(note) => data.decidePromotion(request.id, decision, note)}
      onClose={onClose}
    >
      <Typography variant="body2">
        <b>{wish}</b>. {meaning}
      </Typography>
    </GestureDialog>
  );
}
