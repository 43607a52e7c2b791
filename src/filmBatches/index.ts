import BurstModeOutlined from '@mui/icons-material/BurstModeOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import type { FilmBatch } from './filmBatchModel.ts';

const filmBatches: ResourceProps = {
  name: 'film_batches',
  options: { label: 'Film batches' },
  icon: BurstModeOutlined,
  recordRepresentation: (batch: FilmBatch) => batch.name,
  list: lazy(() => import('./FilmBatchList.tsx')),
  create: lazy(() => import('./FilmBatchCreate.tsx')),
  show: lazy(() => import('./FilmBatchShow.tsx')),
};

export default filmBatches;
