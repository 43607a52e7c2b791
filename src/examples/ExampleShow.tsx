import { Alert, Box, Button, Link, Skeleton, Stack, Typography } from '@mui/material';
import { ShowBase, Title, useGetOne, useRecordContext } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import { errorMessage, type Payload } from '../data/index.ts';
import { type Dataset, datasetName, type Example, reviewText } from '../datasets/datasetModel.ts';
import { Panel } from '../fields/Panel.tsx';
import { ToneChip } from '../fields/ToneChip.tsx';
import { PayloadView } from '../review/PayloadView.tsx';
import { ExampleFacts } from './ExampleFacts.tsx';
import { ExampleReview } from './ExampleReview.tsx';

/** One example: what to answer to what, where it comes from, and whether it may teach a model. */
const ExampleShow = () => (
  <ShowBase queryOptions={{ staleTime: 0 }}>
    <ExamplePage />
  </ShowBase>
);

function ExamplePage() {
  const example = useRecordContext<Example>();
  const { data: dataset, error } = useGetOne<Dataset>(
    'ai_training_datasets',
    { id: example?.dataset_id ?? '' },
    { enabled: example !== undefined },
  );
  if (error) return <Alert severity="error">{errorMessage(error)}</Alert>;
  if (!example || !dataset) return <Skeleton variant="rounded" height={320} />;
  return (
    <>
      <Title title={`Example ${example.position} of ${datasetName(dataset)}`} />
      <Stack direction="row" spacing={1} alignItems="center" sx={{ mb: 2 }}>
        <ToneChip {...reviewText[example.review_state]} />
        <Link component={RouterLink} to={`/ai_training_datasets/${dataset.id}/show`} variant="body2">
          {datasetName(dataset)}
        </Link>
      </Stack>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(300px, 1fr)' },
          alignItems: 'start',
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <PayloadView title="Input" payload={example.input_payload as Payload} />
          <PayloadView title="Right answer" payload={example.target_payload as Payload} strong />
          {dataset.state === 'draft' ? (
            <IfCan area="ai" verb="write">
              <ExampleReview example={example} />
            </IfCan>
          ) : (
            <Typography variant="body2" color="text.secondary">
              The data set is frozen: this example is never changed.
            </Typography>
          )}
        </Box>
        <Panel
          title="Provenance"
          aside={
            dataset.state === 'draft' && (
              <IfCan area="ai" verb="write">
                <Button component={RouterLink} to={`/ai_training_examples/${example.id}`}>
                  Correct
                </Button>
              </IfCan>
            )
          }
        >
          <ExampleFacts example={example} />
        </Panel>
      </Box>
    </>
  );
}

export default ExampleShow;
