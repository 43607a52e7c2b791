import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { ShowBase, Title, useRecordContext } from 'react-admin';
import { IfCan } from '../access/IfCan.tsx';
import { errorMessage } from '../data/index.ts';
import { ArmsPanel } from './ArmsPanel.tsx';
import type { Experiment } from './experimentModel.ts';
import { MetricsPanel } from './MetricsPanel.tsx';
import { PlanPanel } from './PlanPanel.tsx';
import { PowerPanel } from './PowerPanel.tsx';
import { Results } from './Results.tsx';
import { StateActions } from './StateActions.tsx';
import { StateChip } from './StateChip.tsx';
import { useExperimentParts } from './useExperimentParts.ts';

/** An experiment: its plan while it is a draft, what it says once it has started. */
const ExperimentShow = () => (
  <ShowBase queryOptions={{ staleTime: 0 }}>
    <ExperimentPage />
  </ShowBase>
);

function ExperimentPage() {
  const experiment = useRecordContext<Experiment>();
  return experiment ? <Page experiment={experiment} /> : <Skeleton variant="rounded" height={320} />;
}

function Page({ experiment }: { experiment: Experiment }) {
  const { arms, metrics, versions, error } = useExperimentParts(experiment);
  const draft = experiment.state === 'draft';
  const ready = arms && metrics && versions;
  return (
    <>
      <Title title={experiment.title} />
      <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start', flexWrap: 'wrap', mb: 2 }}>
        <Box sx={{ flex: 1, minWidth: 240 }}>
          <StateChip state={experiment.state} />
          <Typography color="text.secondary" sx={{ mt: 1, maxWidth: 760 }}>
            {experiment.hypothesis}
          </Typography>
        </Box>
        {ready && (
          <IfCan area="ai" verb="write">
            <StateActions experiment={experiment} arms={arms} metrics={metrics} />
          </IfCan>
        )}
      </Box>
      {experiment.decision && (
        <Alert severity="info" sx={{ mb: 2 }}>
          {experiment.decision}
          {experiment.winner_arm_id &&
            ` The winner: ${arms?.find(({ id }) => id === experiment.winner_arm_id)?.name ?? '…'}.`}
        </Alert>
      )}
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!ready && !error && <Skeleton variant="rounded" height={320} />}
      {ready && (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(320px, 1fr)' },
            alignItems: 'start',
          }}
        >
          <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
            {!draft && <Results experiment={experiment} arms={arms} metrics={metrics} />}
            <ArmsPanel experiment={experiment} arms={arms} versions={versions} />
            <MetricsPanel experiment={experiment} metrics={metrics} />
          </Box>
          <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
            {draft && <PowerPanel experiment={experiment} metrics={metrics} />}
            <PlanPanel experiment={experiment} />
          </Box>
        </Box>
      )}
    </>
  );
}

export default ExperimentShow;
