import SaveAltOutlined from '@mui/icons-material/SaveAltOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const filmExports: ResourceProps = {
  name: 'film_exports',
  options: { label: 'Made in browsers' },
  icon: SaveAltOutlined,
  list: lazy(() => import('./ExportList.tsx')),
};

export default filmExports;
