import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** Evaluations are shown with their version; they are only ever added. */
const evaluations: ResourceProps = {
  name: 'ai_model_evaluations',
  options: { label: 'Evaluations' },
  icon: FactCheckOutlined,
  create: lazy(() => import('./EvaluationCreate.tsx')),
};

export default evaluations;
