import TuneOutlined from '@mui/icons-material/TuneOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const adjustments: ResourceProps = {
  name: 'day_overrides',
  options: { label: 'Adjustments' },
  icon: TuneOutlined,
  list: lazy(() => import('./AdjustmentList.tsx')),
};

export default adjustments;
