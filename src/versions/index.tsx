import DeveloperBoardOutlined from '@mui/icons-material/DeveloperBoardOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { Route } from 'react-router-dom';
import type { ModelVersion } from '../models/modelModel.ts';

const VersionCard = lazy(() => import('./VersionCard.tsx'));
const VersionCompare = lazy(() => import('./VersionCompare.tsx'));

/** A version has no list of its own: its model's page is one. */
const versions: ResourceProps = {
  name: 'ai_model_versions',
  options: { label: 'Model versions' },
  icon: DeveloperBoardOutlined,
  recordRepresentation: (version: ModelVersion) => version.version,
  create: lazy(() => import('./VersionCreate.tsx')),
  edit: lazy(() => import('./VersionEdit.tsx')),
  show: lazy(() => import('./VersionShow.tsx')),
  children: [
    <Route key="card" path=":id/card" element={<VersionCard />} />,
    <Route key="compare" path="compare" element={<VersionCompare />} />,
  ],
};

export default versions;
