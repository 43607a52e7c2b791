import RemoveCircleOutline from '@mui/icons-material/RemoveCircleOutlineOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const takedowns: ResourceProps = {
  name: 'post_takedowns',
  options: { label: 'Takedowns' },
  icon: RemoveCircleOutline,
  list: lazy(() => import('./TakedownList.tsx')),
};

export default takedowns;
