import { useQueryClient } from '@tanstack/react-query';
import { useGetManyReference } from 'react-admin';
import { isBeingChecked } from './checkState.ts';
import type { TemplateVersion } from './templateModel.ts';

/** Most versions of a template that its page shows. */
const most = 100;

/** A check takes a worker some seconds. */
const ASK_AGAIN_MS = 1_500;

/** The versions of a template, newest first, and the draft that is being worked on, if there is one. */
export function useTemplateVersions(templateId: string) {
  const versions = useGetManyReference<TemplateVersion>(
    'content_template_versions',
    {
      target: 'template_id',
      id: templateId,
      sort: { field: 'version', order: 'DESC' },
      pagination: { page: 1, perPage: most },
    },
    {
      staleTime: 0,
      refetchInterval: ({ state }) => (state.data?.data?.some(isBeingChecked) ? ASK_AGAIN_MS : false),
    },
  );
  return { ...versions, draft: versions.data?.find(({ status }) => status === 'draft') };
}

/** Reads templates and their versions again, after a write that react-admin doesn't know of. */
export function useRefreshTemplates() {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      ['content_template_versions', 'content_templates'].map((key) =>
        queries.invalidateQueries({ queryKey: [key] }),
      ),
    );
}
