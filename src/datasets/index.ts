import DatasetOutlined from '@mui/icons-material/DatasetOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { type Dataset, datasetName } from './datasetModel.ts';

const datasets: ResourceProps = {
  name: 'ai_training_datasets',
  options: { label: 'Data sets' },
  icon: DatasetOutlined,
  recordRepresentation: (dataset: Dataset) => datasetName(dataset),
  list: lazy(() => import('./DatasetList.tsx')),
  create: lazy(() => import('./DatasetCreate.tsx')),
  edit: lazy(() => import('./DatasetEdit.tsx')),
  show: lazy(() => import('./DatasetShow.tsx')),
};

export default datasets;
