import { useGetOne } from 'react-admin';
import type { ContentTemplate } from './templateModel.ts';

/** The template that a new one is a copy of; nothing for a new one of its own. */
export const useTemplateCopy = (id: string | null) =>
  useGetOne<ContentTemplate>('content_templates', { id: id ?? '' }, { enabled: id !== null, staleTime: 0 });
