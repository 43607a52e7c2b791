import { useMutation } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { useConsoleData } from '../data/dataProvider.ts';
import { errorMessage } from '../data/errors.ts';
import type { TemplateVersion } from './templateModel.ts';
import { useRefreshTemplates } from './useTemplateVersions.ts';

type Content = Pick<TemplateVersion, 'id' | 'content_hash'>;

/** The way of a draft out: the check of its layout, which a worker does, and publishing. */
export function usePublishing() {
  const data = useConsoleData();
  const notify = useNotify();
  const refresh = useRefreshTemplates();
  const onError = (error: unknown) => notify(errorMessage(error), { type: 'error' });
  return {
    check: useMutation({
      mutationFn: ({ id, content_hash }: Content) => data.askTemplateCheck(id, content_hash),
      onSuccess: refresh,
      onError,
    }),
    publish: useMutation({
      mutationFn: (id: string) => data.moveTemplateVersion(id, 'published'),
      onSuccess: async ({ version }) => {
        notify(`Version ${version} is published`, { type: 'success' });
        await refresh();
      },
      onError,
    }),
  };
}
