import ScienceOutlined from '@mui/icons-material/ScienceOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import type { Experiment } from './experimentModel.ts';

const experiments: ResourceProps = {
  name: 'ai_experiments',
  options: { label: 'Experiments' },
  icon: ScienceOutlined,
  recordRepresentation: (experiment: Experiment) => experiment.title,
  list: lazy(() => import('./ExperimentList.tsx')),
  create: lazy(() => import('./ExperimentCreate.tsx')),
  edit: lazy(() => import('./ExperimentEdit.tsx')),
  show: lazy(() => import('./ExperimentShow.tsx')),
};

export default experiments;
