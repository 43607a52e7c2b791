import { Alert, MenuItem, Skeleton, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { errorMessage, useConsoleData } from '../data/index.ts';
import { formatCount, formatDate } from '../fields/format.ts';
import { ChecksTable } from './ChecksTable.tsx';
import { useEvaluations } from './useModelRows.ts';

interface EvidenceInputProps {
  modelId: string;
  alias: string;
  versionId: string;
  value: string;
  onChange: (evaluationId: string) => void;
}

/** Which evaluation stands for a promotion, and what the rule says of it before anybody asks. */
export function EvidenceInput({ modelId, alias, versionId, value, onChange }: EvidenceInputProps) {
  const data = useConsoleData();
  const { data: evaluations, error } = useEvaluations(versionId);
  const checks = useQuery({
    queryKey: ['promotionChecks', modelId, alias, versionId, value],
    queryFn: () => data.promotionChecks(modelId, alias, versionId, value),
    enabled: value !== '',
  });
  const failure = error ?? checks.error;
  if (failure) return <Alert severity="error">{errorMessage(failure)}</Alert>;
  if (!evaluations) return <Skeleton variant="rounded" height={56} />;
  if (evaluations.length === 0)
    return <Alert severity="warning">This version was never evaluated: nothing can stand for it.</Alert>;
  return (
    <>
      <TextField
        select
        label="Evidence"
        value={value}
        required
        onChange={(event) => onChange(event.target.value)}
      >
        {evaluations.map((one) => (
          <MenuItem key={one.id} value={one.id}>
            {formatCount(one.cases)} cases, {formatDate(one.evaluated_at)}, {one.harness}
          </MenuItem>
        ))}
      </TextField>
      {checks.data && <ChecksTable checks={checks.data} />}
    </>
  );
}
