import ArticleOutlined from '@mui/icons-material/ArticleOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import type { Example } from '../datasets/datasetModel.ts';

/** Examples are listed with their data set. */
const examples: ResourceProps = {
  name: 'ai_training_examples',
  options: { label: 'Examples' },
  icon: ArticleOutlined,
  recordRepresentation: (example: Example) => `No. ${example.position}`,
  create: lazy(() => import('./ExampleCreate.tsx')),
  edit: lazy(() => import('./ExampleEdit.tsx')),
  show: lazy(() => import('./ExampleShow.tsx')),
};

export default examples;
