import { Alert, Box, Skeleton, Typography } from '@mui/material';
import { errorMessage } from '../data/index.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { LineageGraph } from './LineageGraph.tsx';
import { LineageList } from './LineageList.tsx';
import { useLineage } from './useLineage.ts';

/** Where a version comes from: sources, examples, data sets, jobs and base versions; drawn, and in words. */
export function LineagePanel({ versionId }: { versionId: string }) {
  const { data: lineage, error } = useLineage(versionId);
  return (
    <Panel title="Where it comes from">
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!lineage && !error && <Skeleton variant="rounded" height={160} />}
      {lineage && lineage.edges.length === 0 && (
        <Quiet>
          It was not trained here: it is the provider’s model with these parameters and this prompt.
        </Quiet>
      )}
      {lineage && lineage.edges.length > 0 && (
        <>
          <LineageGraph lineage={lineage} fit={940} />
          <Box component="details" sx={{ mt: 1 }}>
            <Typography component="summary" variant="caption" sx={{ cursor: 'pointer', mb: 0.5 }}>
              In words
            </Typography>
            <LineageList lineage={lineage} />
          </Box>
        </>
      )}
    </Panel>
  );
}
