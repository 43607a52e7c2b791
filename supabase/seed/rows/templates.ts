import { templateTypeOf } from '../../../remotion/films/templateTypes.ts';
import { type TemplateSeed, templateSeeds } from '../catalog/templates.ts';
import { parseDay, utcInstant } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { DemoOptions } from '../member/member.ts';

const workTime = 10 * 60 + 40;
/** What whoever makes a video may still change; the rest is the template's. */
const customizable = [
  'unit',
  'headline',
  'closingLine',
  'showGoal',
  'showAdherence',
  'showStreak',
  'showTrend',
  'accent',
  'format',
];

const ofCards = ['look', 'style', 'quote', 'showMilestone', 'showDetail', 'branded'];
const filmIsCard = (film: string) => templateTypeOf(film) === 'quote_image';

export const templateId = (seed: string, key: string): string =>
  stableUuid(`${seed}/content_templates/${key}`);

/** Id of a template's newest published version; undefined when it has none. */
export function publishedVersionId(seed: string, { key, versions }: TemplateSeed): string | undefined {
  const index = versions.findLastIndex(({ status }) => status === 'published');
  return index === -1 ? undefined : stableUuid(`${seed}/content_template_versions/${key}/${index + 1}`);
}

/** @param asked how many renders of the demo each template (by key) was asked for: `usage_count` recounts from rows. */
export function addTemplates(
  tables: Tables,
  { seed, today }: DemoOptions,
  asked: readonly ReadonlyMap<string, number>[],
): void {
  const usesOf = (key: string) => asked.reduce((sum, uses) => sum + (uses.get(key) ?? 0), 0);
  const end = parseDay(today);
  for (const [order, template] of templateSeeds.entries()) {
    const at = (index: number): string => utcInstant(end - 150 + order * 9 + index * 30, workTime);
    const id = templateId(seed, template.key);
    const versions = template.versions.map(
      ({ status, choices }, index): Row => ({
        id: stableUuid(`${seed}/content_template_versions/${template.key}/${index + 1}`),
        template_id: id,
        version: index + 1,
        film: template.film,
        choices,
        status,
        published_at: status === 'draft' ? null : at(index),
        created_at: at(index),
      }),
    );
    addRows(tables, 'public.content_templates', [
      {
        id,
        template_name: template.name,
        template_type: templateTypeOf(template.film),
        film: template.film,
        usage_count: usesOf(template.key),
        // The demo's renders count as if they were all two days old.
        trending_score: usesOf(template.key),
        trending_at: utcInstant(end - 2, workTime),
        customizable_fields: [...customizable, ...(filmIsCard(template.film) ? ofCards : [])].filter(
          (field) => template.versions.every(({ choices }) => field in choices),
        ),
        is_active: template.status !== 'archived',
        status: template.status,
        current_version_id: publishedVersionId(seed, template) ?? null,
        created_at: at(0),
        updated_at: at(versions.length - 1),
      },
    ]);
    addRows(tables, 'public.content_template_versions', versions);
  }
}
