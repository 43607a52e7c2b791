import { Button } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import type { FilmDefinition } from '../../remotion/films/registry.ts';
import { useConsoleData } from '../data/dataProvider.ts';
import { errorMessage } from '../data/errors.ts';
import { Message } from '../layout/Message.tsx';
import type { ContentTemplate, TemplateVersion } from './templateModel.ts';
import { useRefreshTemplates } from './useTemplateVersions.ts';

interface StartDraftProps {
  template: ContentTemplate;
  film: FilmDefinition;
  versions: readonly TemplateVersion[];
}

/** A published version never changes: changing the template starts with a draft of the next one. */
export const StartDraft = ({ template, film, versions }: StartDraftProps) => {
  const data = useConsoleData();
  const notify = useNotify();
  const refresh = useRefreshTemplates();
  const base = versions.find(({ id }) => id === template.current_version_id) ?? versions[0];
  const start = useMutation({
    mutationFn: () =>
      data.startTemplateDraft(template.id, film.id, { ...film.defaultChoices, ...base?.choices }),
    onSuccess: refresh,
    onError: (error) => notify(errorMessage(error), { type: 'error' }),
  });
  return (
    <Message
      title="No draft yet"
      actions={
        <Button variant="contained" disabled={start.isPending} onClick={() => start.mutate()}>
          Start a new version
        </Button>
      }
    >
      {base
        ? `A published version never changes. The new one begins as a copy of version ${base.version}.`
        : 'The first version begins with the film’s own choices.'}
    </Message>
  );
};
