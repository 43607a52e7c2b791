import { Alert, Box, Button, Link, Typography } from '@mui/material';
import { Link as RouterLink } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import { errorMessage } from '../data/index.ts';
import { rowPath } from '../explorer/ownPages.ts';
import { Facts } from '../fields/Facts.tsx';
import { formatCount, formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import type { Evaluation } from '../models/modelModel.ts';
import { useEvaluations } from '../models/useModelRows.ts';
import { evaluationFacts } from './evaluationFacts.ts';

/** What was measured, and by whom. Nobody can change an evaluation: a wrong one is answered by a new one. */
export function EvaluationsPanel({ versionId }: { versionId: string }) {
  const { data, error } = useEvaluations(versionId);
  return (
    <Panel
      title="Evaluations"
      aside={
        <IfCan area="ai" verb="write">
          <Button component={RouterLink} to={`/ai_model_evaluations/create?version=${versionId}`}>
            Record one
          </Button>
        </IfCan>
      }
    >
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!data && !error && <RowsLoading height={56} rows={2} />}
      {data?.length === 0 && <Quiet>This version was never evaluated: nothing can stand for it yet.</Quiet>}
      {data?.map((one) => (
        <EvaluationItem key={one.id} evaluation={one} />
      ))}
    </Panel>
  );
}

/** One evaluation: on how many cases and which data set, by what and whom, and what was found. */
export const EvaluationItem = ({ evaluation }: { evaluation: Evaluation }) => (
  <Box sx={{ '&:not(:last-child)': { mb: 2 }, breakInside: 'avoid' }}>
    <Typography variant="body2" sx={{ fontWeight: 560 }}>
      {formatCount(evaluation.cases)} cases, {formatInstant(evaluation.evaluated_at)}
    </Typography>
    <Typography variant="caption" color="text.secondary" component="p" sx={{ mb: 0.5 }}>
      {evaluation.harness} · {evaluation.evaluated_by_name}
      {evaluation.dataset_id && (
        <>
          {' · '}
          <Link
            component={RouterLink}
            to={rowPath('ai_training_datasets', evaluation.dataset_id) ?? ''}
            color="inherit"
          >
            frozen data set
          </Link>
        </>
      )}
    </Typography>
    <Facts facts={evaluationFacts(evaluation)} />
    {evaluation.notes && <Quiet>{evaluation.notes}</Quiet>}
  </Box>
);
