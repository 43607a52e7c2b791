import { Box, Skeleton, Typography } from '@mui/material';
import { ShowBase, Title, useRecordContext } from 'react-admin';
import { DatasetActions } from './DatasetActions.tsx';
import { DatasetFacts } from './DatasetFacts.tsx';
import { DuplicatesPanel } from './DuplicatesPanel.tsx';
import { type Dataset, datasetName } from './datasetModel.ts';
import { ExamplesPanel } from './ExamplesPanel.tsx';
import { SplitsPanel } from './SplitsPanel.tsx';

/** A data set: its examples and their review, its splits, what is in it twice, and what it is frozen as. */
const DatasetShow = () => (
  <ShowBase queryOptions={{ staleTime: 0 }}>
    <DatasetPage />
  </ShowBase>
);

function DatasetPage() {
  const dataset = useRecordContext<Dataset>();
  if (!dataset) return <Skeleton variant="rounded" height={320} />;
  return (
    <>
      <Title title={datasetName(dataset)} />
      <DatasetActions dataset={dataset} />
      {dataset.description && (
        <Typography color="text.secondary" sx={{ mb: 2, maxWidth: 760 }}>
          {dataset.description}
        </Typography>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', xl: 'minmax(0, 2fr) minmax(300px, 1fr)' },
          alignItems: 'start',
        }}
      >
        <ExamplesPanel dataset={dataset} />
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            minWidth: 0,
            gridTemplateColumns: {
              xs: 'minmax(0, 1fr)',
              md: 'repeat(2, minmax(0, 1fr))',
              xl: 'minmax(0, 1fr)',
            },
            alignItems: 'start',
          }}
        >
          <DatasetFacts dataset={dataset} />
          <SplitsPanel dataset={dataset} />
          <DuplicatesPanel dataset={dataset} />
        </Box>
      </Box>
    </>
  );
}

export default DatasetShow;
