import type { FilmProps } from '../../remotion/films/registry.ts';
import type { Tables } from '../data/database.types.ts';

/** A row of `content_template_summaries`: a template with the version that is current. */
export type ContentTemplate = Omit<Tables<'content_template_summaries'>, 'choices'> & {
  /** Null while no version is published. */
  choices: FilmProps | null;
};

/** A row of `content_template_versions`. A published version never changes. */
export type TemplateVersion = Omit<Tables<'content_template_versions'>, 'choices'> & { choices: FilmProps };

export type TemplateStatus = ContentTemplate['status'];
export const templateStatuses: readonly TemplateStatus[] = ['draft', 'published', 'archived'];

type Tone = 'default' | 'success' | 'warning';

export const templateStatusText: Record<TemplateStatus, { label: string; meaning: string; tone: Tone }> = {
  draft: { label: 'Draft', meaning: 'Not offered in the studio yet.', tone: 'default' },
  published: { label: 'Published', meaning: 'Offered in the studio.', tone: 'success' },
  archived: { label: 'Archived', meaning: 'No longer offered; its videos stay.', tone: 'warning' },
};

/** "used once", "used 12 times", "never used". */
export function usageText(count: number): string {
  if (count === 0) return 'never used';
  return count === 1 ? 'used once' : `used ${count.toLocaleString('en')} times`;
}
