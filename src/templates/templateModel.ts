import type { FilmProps } from '../../remotion/films/registry.ts';

export const templateStatuses = ['draft', 'published', 'archived'] as const;
export type TemplateStatus = (typeof templateStatuses)[number];

/** A row of `content_template_summaries`: a template with the version that is current. */
export interface ContentTemplate {
  id: string;
  template_name: string;
  template_type: string;
  film: string;
  choices: FilmProps | null;
  version: number | null;
  status: TemplateStatus;
  usage_count: number;
  /** Names of the choices that are meant to change from video to video; empty means all of them. */
  customizable_fields: string[];
  updated_at: string;
}

/** A row of `content_template_versions`. A published version never changes. */
export interface TemplateVersion {
  id: string;
  template_id: string;
  version: number;
  film: string;
  choices: FilmProps;
  status: TemplateStatus;
  published_at: string | null;
  created_at: string;
}

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
