import PsychologyOutlined from '@mui/icons-material/PsychologyOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import type { Model } from './modelModel.ts';

const models: ResourceProps = {
  name: 'ai_models',
  options: { label: 'Models' },
  icon: PsychologyOutlined,
  recordRepresentation: (model: Model) => model.display_name,
  list: lazy(() => import('./ModelList.tsx')),
  create: lazy(() => import('./ModelCreate.tsx')),
  edit: lazy(() => import('./ModelEdit.tsx')),
  show: lazy(() => import('./ModelShow.tsx')),
};

export default models;
