import { useMemo, useState } from 'react';
import type { FilmDefinition } from '../../remotion/films/registry.ts';
import type { ContentTemplate } from '../templates/templateModel.ts';
import type { RenderJob } from './renderJob.ts';
import { type Choices, studioDraft } from './studioDraft.ts';

interface ChoicesOf {
  userId: string | undefined;
  template: ContentTemplate | undefined;
  film: FilmDefinition | undefined;
  job: RenderJob | undefined;
}

/**
 * The choices on the page: what was edited here, else what this tab kept, else those of the job in the address,
 * each over the template's and the film's defaults. Another member or template starts from its own.
 */
export function useStudioChoices({ userId, template, film, job }: ChoicesOf) {
  const [edited, setEdited] = useState<{ of: string; choices: Choices }>();
  const of = `${userId}/${template?.id}`;
  const jobChoices = job?.user_id === userId && job?.template_id === template?.id ? job?.choices : undefined;

  const choices = useMemo<Choices>(() => {
    if (edited?.of === of) return edited.choices;
    const kept = userId && template ? studioDraft.read(userId, template.id) : undefined;
    return { ...film?.defaultChoices, ...template?.choices, ...(kept ?? jobChoices) };
  }, [edited, of, userId, template, film, jobChoices]);

  const change = (next: Choices) => {
    setEdited({ of, choices: next });
    if (userId && template) studioDraft.write(userId, template.id, next);
  };
  return { choices, change };
}
