import { Box, Button, Chip, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { IfCan, useAccess } from '../access/IfCan.tsx';
import type { PromotionDecision } from '../data/index.ts';
import { formatInstant } from '../fields/format.ts';
import { DecisionDialog } from './DecisionDialog.tsx';
import type { ModelVersion, PromotionRequest } from './modelModel.ts';
import { RequestEvidence } from './RequestEvidence.tsx';
import { versionName } from './versionName.ts';

const statusTexts = {
  open: { label: 'Open', tone: 'info' },
  approved: { label: 'Approved', tone: 'success' },
  rejected: { label: 'Rejected', tone: 'default' },
  withdrawn: { label: 'Withdrawn', tone: 'default' },
} as const;

interface PromotionItemProps {
  request: PromotionRequest;
  versions: readonly ModelVersion[];
}

/** One request with its evidence; an open one is decided here, by somebody else than who asked. */
export function PromotionItem({ request, versions }: PromotionItemProps) {
  const [deciding, setDeciding] = useState<PromotionDecision>();
  const { label, tone } = statusTexts[request.status];
  const wish = `${request.alias}: ${versionName(versions, request.previous_version_id)} → ${versionName(versions, request.version_id)}`;
  return (
    <Box component="li" sx={{ py: 1.25, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        <Typography variant="body2" sx={{ flex: '1 1 180px', fontWeight: 560 }}>
          {wish}
        </Typography>
        <Chip size="small" variant="outlined" color={tone} label={label} />
      </Box>
      <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
        {request.reason}
      </Typography>
      <Typography variant="caption" color="text.secondary" component="div">
        Asked by {request.requested_by_name}, {formatInstant(request.requested_at)}
        {request.decided_at &&
          `. ${label} by ${request.decided_by_name}, ${formatInstant(request.decided_at)}`}
        {request.decision_note && `: ${request.decision_note}`}
      </Typography>
      <Box component="details" open={request.status === 'open'} sx={{ mt: 0.5 }}>
        <Typography component="summary" variant="caption" sx={{ cursor: 'pointer' }}>
          Evidence
        </Typography>
        <RequestEvidence request={request} />
      </Box>
      {request.status === 'open' && (
        <IfCan area="ai" verb="write">
          <Decisions request={request} onDecide={setDeciding} />
        </IfCan>
      )}
      {deciding && (
        <DecisionDialog
          request={request}
          wish={wish}
          decision={deciding}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </Box>
  );
}

interface DecisionsProps {
  request: PromotionRequest;
  onDecide: (decision: PromotionDecision) => void;
}

function Decisions({ request, onDecide }: DecisionsProps) {
  const { staff } = useAccess();
  if (staff?.user_id === request.requested_by)
    return (
      <Stack direction="row" spacing={1} alignItems="center" sx={{ mt: 1 }}>
        <Typography variant="body2" sx={{ flex: 1 }}>
          You asked for this, so a colleague decides.
        </Typography>
        <Button onClick={() => onDecide('withdrawn')}>Withdraw</Button>
      </Stack>
    );
  return (
    <Stack direction="row" spacing={1} justifyContent="flex-end" sx={{ mt: 1 }}>
      <Button onClick={() => onDecide('rejected')}>Reject</Button>
      <Button variant="contained" onClick={() => onDecide('approved')}>
        Approve
      </Button>
    </Stack>
  );
}
