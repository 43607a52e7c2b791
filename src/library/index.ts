import VideoLibraryOutlined from '@mui/icons-material/VideoLibraryOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const library: ResourceProps = {
  name: 'user_content_library',
  options: { label: 'Library' },
  icon: VideoLibraryOutlined,
  list: lazy(() => import('./LibraryList.tsx')),
  show: lazy(() => import('./LibraryShow.tsx')),
};

export default library;
