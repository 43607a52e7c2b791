import { Alert, Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { errorMessage, type PromotionCheck, useConsoleData } from '../data/index.ts';
import { Quiet } from '../fields/Quiet.tsx';
import { ChecksTable } from './ChecksTable.tsx';
import type { PromotionRequest } from './modelModel.ts';

/** The checks of a request: as they are now while it is open, as they were when it was decided. */
export function RequestEvidence({ request }: { request: PromotionRequest }) {
  const data = useConsoleData();
  const open = request.status === 'open';
  const now = useQuery({
    queryKey: ['promotionChecks', request.model_id, request.alias, request.version_id, request.evaluation_id],
    queryFn: () =>
      data.promotionChecks(request.model_id, request.alias, request.version_id, request.evaluation_id),
    enabled: open,
  });
  const checks = open ? now.data : (request.checks as unknown as PromotionCheck[]);
  if (now.error) return <Alert severity="error">{errorMessage(now.error)}</Alert>;
  if (!checks) return <Skeleton variant="rounded" height={120} />;
  if (checks.length === 0) return <Quiet>No checks were recorded with this request.</Quiet>;
  return <ChecksTable checks={checks} />;
}
