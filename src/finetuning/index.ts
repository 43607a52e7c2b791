import ModelTrainingOutlined from '@mui/icons-material/ModelTrainingOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import type { Job } from './jobModel.ts';

const jobs: ResourceProps = {
  name: 'ai_finetuning_jobs',
  options: { label: 'Fine-tuning' },
  icon: ModelTrainingOutlined,
  recordRepresentation: (job: Job) => job.target_version,
  list: lazy(() => import('./JobList.tsx')),
  create: lazy(() => import('./JobCreate.tsx')),
  show: lazy(() => import('./JobShow.tsx')),
};

export default jobs;
