import { Box, Skeleton, Typography } from '@mui/material';
import { errorMessage } from '../data/index.ts';
import { Facts } from '../fields/Facts.tsx';
import { formatInstant } from '../fields/format.ts';
import { type Model, type ModelVersion, taskText } from '../models/modelModel.ts';
import { useEvaluations, useLedger } from '../models/useModelRows.ts';
import { CardPart } from './CardPart.tsx';
import { EvaluationItem } from './EvaluationsPanel.tsx';
import { LineageGraph } from './LineageGraph.tsx';
import { LineageList } from './LineageList.tsx';
import { liveFacts } from './liveFacts.ts';
import { PromptText } from './PromptText.tsx';
import { useLineage } from './useLineage.ts';
import { useLiveMetrics } from './useLiveMetrics.ts';
import { factsOf, parametersOf } from './versionFacts.ts';
import { spansOf } from './versionSpans.ts';

const LIVE_DAYS = 30;

/** The parts of a model card, after Mitchell et al., “Model Cards for Model Reporting” (2019). */
export function CardSheet({ model, version }: { model: Model; version: ModelVersion }) {
  const ledger = useLedger(model);
  const evaluations = useEvaluations(version.id);
  const live = useLiveMetrics(version.id, LIVE_DAYS);
  const lineage = useLineage(version.id);
  const names = ledger.data && spansOf(ledger.data, version.id).filter(({ until }) => until === null);
  const parameters = parametersOf(version);
  return (
    <>
      <Typography variant="h1" component="h2">
        {model.display_name} {version.version}
      </Typography>
      <Typography color="text.secondary" sx={{ mb: 2 }}>
        {taskText(model.task)}, “{model.name}” for services
        {names && names.length > 0 && `, now ${names.map(({ alias }) => alias).join(' and ')}`}.{' '}
        {model.description}
      </Typography>
      <CardPart title="Model details">
        <Facts facts={[...factsOf(version), ...parameters]} />
      </CardPart>
      <CardPart title="Intended use" text={model.intended_use} />
      <CardPart title="Limitations" text={model.limitations} />
      <CardPart title="What is new" text={version.release_notes} />
      <CardPart title="Evaluation">
        <Answer query={evaluations} none="It was never evaluated.">
          {evaluations.data?.map((one) => (
            <EvaluationItem key={one.id} evaluation={one} />
          ))}
        </Answer>
      </CardPart>
      <CardPart title={`In service, last ${LIVE_DAYS} days`}>
        <Answer query={live} none="Nobody called it." isEmpty={!live.data?.total}>
          <Facts facts={liveFacts(live.data?.total)} />
        </Answer>
      </CardPart>
      <CardPart title="Training data and lineage">
        <Answer
          query={lineage}
          none="It was not trained here: it is the provider’s model with these parameters and this prompt."
          isEmpty={lineage.data?.edges.length === 0}
        >
          {lineage.data && (
            <>
              <LineageGraph lineage={lineage.data} fit={770} />
              <Box sx={{ mt: 1.5 }}>
                <LineageList lineage={lineage.data} />
              </Box>
            </>
          )}
        </Answer>
      </CardPart>
      <CardPart title="System prompt">
        {version.system_prompt ? <PromptText>{version.system_prompt}</PromptText> : 'None.'}
      </CardPart>
      <Typography variant="caption" color="text.secondary">
        As of {formatInstant(new Date().toISOString())}
      </Typography>
    </>
  );
}

interface AnswerProps {
  query: { data: unknown; error: Error | null };
  none: string;
  isEmpty?: boolean;
  children: React.ReactNode;
}

/** What a question was answered, or that it is still asked, failed, or has nothing to say. */
function Answer({ query: { data, error }, none, isEmpty, children }: AnswerProps) {
  if (error) return <Typography color="error">{errorMessage(error)}</Typography>;
  if (data === undefined) return <Skeleton variant="rounded" height={64} />;
  if (isEmpty ?? (Array.isArray(data) && data.length === 0))
    return <Typography variant="body2">{none}</Typography>;
  return children;
}
