import VideoLibraryOutlined from '@mui/icons-material/VideoLibraryOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

const videos: ResourceProps = {
  name: 'viral_video_generations',
  options: { label: 'Videos' },
  icon: VideoLibraryOutlined,
  list: lazy(() => import('./RenderList.tsx')),
};

export default videos;
