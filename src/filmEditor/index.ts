import ContentCutOutlined from '@mui/icons-material/ContentCutOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import type { FilmEdit } from './editModel.ts';

const filmEdits: ResourceProps = {
  name: 'film_edits',
  options: { label: 'Edits' },
  icon: ContentCutOutlined,
  recordRepresentation: (edit: FilmEdit) => edit.project_name || 'Edit',
  list: lazy(() => import('./EditList.tsx')),
  show: lazy(() => import('./EditorPage.tsx')),
};

export default filmEdits;
