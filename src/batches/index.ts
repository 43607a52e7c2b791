import Inventory2Outlined from '@mui/icons-material/Inventory2Outlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const batches: ResourceProps = {
  name: 'consultation_key_batches',
  options: { label: 'Key batches' },
  icon: Inventory2Outlined,
  recordRepresentation: 'name',
  list: lazy(() => import('./BatchList.tsx')),
  show: lazy(() => import('./BatchShow.tsx')),
  edit: lazy(() => import('./BatchEdit.tsx')),
};

export default batches;
