import { Alert, Box, Skeleton } from '@mui/material';
import { useState } from 'react';
import { errorMessage } from '../data/index.ts';
import type { Fact } from '../fields/Facts.tsx';
import { formatCount, formatDate } from '../fields/format.ts';
import type { Evaluation, ModelVersion } from '../models/modelModel.ts';
import { useEvaluations } from '../models/useModelRows.ts';
import { CompareTable } from './CompareTable.tsx';
import { evaluationFacts } from './evaluationFacts.ts';
import { liveFacts } from './liveFacts.ts';
import { PromptDiff } from './PromptDiff.tsx';
import { SpanSelect } from './SpanSelect.tsx';
import { useLiveMetrics } from './useLiveMetrics.ts';
import { factsOf, parametersOf } from './versionFacts.ts';

interface ComparePanelsProps {
  left: ModelVersion;
  right: ModelVersion;
  names: readonly [string, string];
}

/** Everything that two versions are compared by. */
export const ComparePanels = ({ left, right, names }: ComparePanelsProps) => (
  <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
        alignItems: 'start',
      }}
    >
      <CompareTable title="Facts" names={names} left={factsOf(left)} right={factsOf(right)} />
      <CompareTable title="Parameters" names={names} left={parametersOf(left)} right={parametersOf(right)} />
      <NewestEvaluations left={left} right={right} names={names} />
      <InService left={left} right={right} names={names} />
    </Box>
    <PromptDiff names={names} before={left.system_prompt ?? ''} after={right.system_prompt ?? ''} />
  </Box>
);

const conditions = (one: Evaluation | undefined): Fact[] =>
  one
    ? [
        { label: 'Evaluated', value: formatDate(one.evaluated_at) },
        { label: 'Cases', value: formatCount(one.cases) },
        { label: 'Measured by', value: one.harness },
        ...evaluationFacts(one),
      ]
    : [{ label: 'Evaluated', value: 'never' }];

/** The newest of each; what was measured on other cases compares badly, and then it says so. */
function NewestEvaluations({ left, right, names }: ComparePanelsProps) {
  const [a, b] = [useEvaluations(left.id), useEvaluations(right.id)];
  const error = a.error ?? b.error;
  if (error) return <Alert severity="error">{errorMessage(error)}</Alert>;
  if (!a.data || !b.data) return <Skeleton variant="rounded" height={240} />;
  const [first, second] = [a.data[0], b.data[0]];
  const otherCases = first && second && (first.dataset_id !== second.dataset_id || !first.dataset_id);
  return (
    <CompareTable
      title="Newest evaluations"
      names={names}
      left={conditions(first)}
      right={conditions(second)}
      note={
        otherCases && (
          <Alert severity="warning" sx={{ mb: 1 }}>
            They were not evaluated on the same frozen data set: a difference may be one of the cases.
          </Alert>
        )
      }
    />
  );
}

function InService({ left, right, names }: ComparePanelsProps) {
  const [days, setDays] = useState(30);
  const [a, b] = [useLiveMetrics(left.id, days), useLiveMetrics(right.id, days)];
  const error = a.error ?? b.error;
  if (error) return <Alert severity="error">{errorMessage(error)}</Alert>;
  if (!a.data || !b.data) return <Skeleton variant="rounded" height={240} />;
  return (
    <CompareTable
      title="In service"
      aside={<SpanSelect value={days} onChange={setDays} />}
      names={names}
      left={liveFacts(a.data.total)}
      right={liveFacts(b.data.total)}
    />
  );
}
