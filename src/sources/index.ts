import LibraryBooksOutlined from '@mui/icons-material/LibraryBooksOutlined';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import type { Source } from '../knowledge/sourceModel.ts';

/** What answers are grounded in. The list is under Knowledge; services write what they indexed. */
const sources: ResourceProps = {
  name: 'ai_knowledge_sources',
  options: { label: 'Knowledge sources' },
  icon: LibraryBooksOutlined,
  recordRepresentation: (source: Source) => source.name,
  create: lazy(() => import('./SourceCreate.tsx')),
  edit: lazy(() => import('./SourceEdit.tsx')),
};

export default sources;
