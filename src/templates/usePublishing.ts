import { useMutation } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import type { FilmDefinition } from '../../remotion/films/registry.ts';
import { lintTemplate } from '../../remotion/lint/lintTemplate.ts';
import { useConsoleData } from '../data/dataProvider.ts';
import { errorMessage } from '../data/errors.ts';
import type { TemplateVersion } from './templateModel.ts';
import { useRefreshTemplates } from './useTemplateVersions.ts';

type Content = Pick<TemplateVersion, 'id' | 'content_hash' | 'choices'>;

/** The way of a draft out: the check of its layout, which this browser does, and publishing. */
export function usePublishing(film: FilmDefinition) {
  const data = useConsoleData();
  const notify = useNotify();
  const refresh = useRefreshTemplates();
  const onError = (error: unknown) => notify(errorMessage(error), { type: 'error' });
  return {
    check: useMutation({
      mutationFn: async ({ id, content_hash, choices }: Content) => {
        const findings = await lintTemplate(film, choices);
        return data.recordTemplateCheck(id, content_hash, findings);
      },
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
