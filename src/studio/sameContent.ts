import type { RenderJob } from './renderJob.ts';
import type { Choices } from './studioDraft.ts';

interface Content {
  /** The film's defaults: a job may have been asked for with fewer choices than the page has. */
  defaults: Choices;
  userId: string | undefined;
  templateId: string | undefined;
  choices: Choices;
}

/** Whether a job was asked for with exactly this on the page. The database decides for good by its content hash. */
export function sameContent(
  job: { user_id: string; template_id: string | null; choices: RenderJob['choices'] | null },
  { userId, templateId, choices, defaults }: Content,
): boolean {
  if (job.user_id !== userId || job.template_id !== templateId) return false;
  const asked: Choices = { ...defaults, ...job.choices };
  return [...new Set([...Object.keys(asked), ...Object.keys(choices)])].every(
    (name) => JSON.stringify(asked[name]) === JSON.stringify(choices[name]),
  );
}
