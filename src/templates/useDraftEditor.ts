import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNotify } from 'react-admin';
import type { FilmDefinition } from '../../remotion/films/registry.ts';
import { useConsoleData } from '../data/dataProvider.ts';
import { errorMessage } from '../data/errors.ts';
import { type Choices, studioDraft } from '../studio/studioDraft.ts';
import type { TemplateVersion } from './templateModel.ts';
import { useRefreshTemplates } from './useTemplateVersions.ts';

/** The choices of a draft as they stand on the page, and saving them. A reload in between loses nothing. */
export function useDraftEditor(draft: TemplateVersion, film: FilmDefinition) {
  const data = useConsoleData();
  const notify = useNotify();
  const refresh = useRefreshTemplates();
  const saved: Choices = { ...film.defaultChoices, ...draft.choices };
  const [choices, setChoices] = useState<Choices>(() => ({
    ...saved,
    ...studioDraft.read('template', draft.id),
  }));
  const dirty = !sameChoices(choices, saved);

  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);

  const change = (next: Choices) => {
    setChoices(next);
    studioDraft.write('template', draft.id, next);
  };
  const save = useMutation({
    mutationFn: (wanted: Choices) => data.saveTemplateDraft(draft.id, draft.content_hash, wanted),
    onSuccess: async (version) => {
      change({ ...film.defaultChoices, ...(version.choices as Choices) });
      await refresh();
    },
    onError: (error) => notify(errorMessage(error), { type: 'error' }),
  });
  return { choices, change, dirty, save, revert: () => change(saved) };
}

export type DraftEditor = ReturnType<typeof useDraftEditor>;

function sameChoices(a: Choices, b: Choices): boolean {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (name) => JSON.stringify(a[name]) === JSON.stringify(b[name]),
  );
}
