import { Alert, Box, Button, Skeleton, Stack } from '@mui/material';
import { ShowBase, Title, useGetOne, useRecordContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import { errorMessage } from '../data/index.ts';
import { Facts } from '../fields/Facts.tsx';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import type { Model, ModelVersion } from '../models/modelModel.ts';
import { VersionChip } from '../models/VersionChip.tsx';
import { EvaluationsPanel } from './EvaluationsPanel.tsx';
import { LineagePanel } from './LineagePanel.tsx';
import { LivePanel } from './LivePanel.tsx';
import { PromptText } from './PromptText.tsx';
import { VersionNames } from './VersionNames.tsx';
import { factsOf, parametersOf } from './versionFacts.ts';
import { cardPath, comparePath } from './versionPaths.ts';

/** A version: what it is, what its names were, what was measured, how it does in service, where it comes from. */
const VersionShow = () => (
  // A list's row may be older: whole rows matter here.
  <ShowBase queryOptions={{ staleTime: 0 }}>
    <VersionPage />
  </ShowBase>
);

function VersionPage() {
  const version = useRecordContext<ModelVersion>();
  const { data: model, error } = useGetOne<Model>(
    'ai_models',
    { id: version?.model_id ?? '' },
    { enabled: version !== undefined },
  );
  if (error) return <Alert severity="error">{errorMessage(error)}</Alert>;
  if (!version || !model) return <Skeleton variant="rounded" height={280} />;
  return <Page version={version} model={model} />;
}

function Page({ version, model }: { version: ModelVersion; model: Model }) {
  const parameters = parametersOf(version);
  return (
    <>
      <Title title={`${model.display_name} ${version.version}`} />
      <Stack direction="row" useFlexGap flexWrap="wrap" spacing={1} alignItems="center" sx={{ mb: 2 }}>
        <Button component={Link} to={comparePath(version.id)} variant="contained">
          Compare
        </Button>
        <Button component={Link} to={cardPath(version.id)}>
          Model card
        </Button>
        <IfCan area="ai" verb="write">
          <Button component={Link} to={`/ai_model_versions/${version.id}`}>
            Edit notes
          </Button>
        </IfCan>
        <Button component={Link} to={`/ai_models/${model.id}/show`}>
          All versions
        </Button>
        <VersionChip version={version} />
      </Stack>
      <Box sx={{ mb: 2 }}>
        <LineagePanel versionId={version.id} />
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(320px, 2fr)' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <Panel title="System prompt">
            {version.system_prompt ? <PromptText>{version.system_prompt}</PromptText> : <Quiet>None.</Quiet>}
          </Panel>
          <EvaluationsPanel versionId={version.id} />
          <LivePanel versionId={version.id} />
        </Box>
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <Panel title="Facts">
            <Facts facts={factsOf(version)} />
          </Panel>
          <Panel title="Parameters">
            {parameters.length === 0 ? <Quiet>The provider’s own.</Quiet> : <Facts facts={parameters} />}
          </Panel>
          <VersionNames model={model} version={version} />
          <Panel title="Notes">
            <Quiet>{version.release_notes || 'Nothing was written.'}</Quiet>
          </Panel>
        </Box>
      </Box>
    </>
  );
}

export default VersionShow;
