import PhotoLibraryOutlined from '@mui/icons-material/PhotoLibraryOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const foodPhotos: ResourceProps = {
  name: 'food_photo_training_data',
  options: { label: 'Food photos' },
  icon: PhotoLibraryOutlined,
  list: lazy(() => import('./PhotoList.tsx')),
  show: lazy(() => import('./PhotoShow.tsx')),
};

export default foodPhotos;
