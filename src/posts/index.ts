import SendOutlined from '@mui/icons-material/SendOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { captionLine, type PostRow } from './postModel.ts';

const posts: ResourceProps = {
  name: 'social_media_posts',
  options: { label: 'Posts' },
  icon: SendOutlined,
  recordRepresentation: ({ caption }: PostRow) => captionLine(caption),
  list: lazy(() => import('./PostList.tsx')),
  show: lazy(() => import('./PostShow.tsx')),
  edit: lazy(() => import('./compose/PostEdit.tsx')),
  create: lazy(() => import('./compose/ComposePage.tsx')),
};

export default posts;
