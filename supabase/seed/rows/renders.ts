import { renderSeeds } from '../catalog/renders.ts';
import { templateSeeds } from '../catalog/templates.ts';
import { addMinutes, parseDay, utcInstant } from '../core/calendar.ts';
import { hashHex, stableUuid } from '../core/hash.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { DemoOptions } from '../member/member.ts';
import type { Storyteller } from '../member/storyteller.ts';
import { publishedVersionId, templateId } from './templates.ts';

const workTime = 11 * 60 + 15;

/** Renders asked for by template, so that its `usage_count` says the same. */
export function renderUses(count: number): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { template } of renderSeeds.slice(0, count)) uses.set(template, (uses.get(template) ?? 0) + 1);
  return uses;
}

/** Members whose last weigh-in lies before the day of the renders: frozen data must not know the future. */
export function renderable({ today }: DemoOptions, storytellers: readonly Storyteller[]): Storyteller[] {
  const day = utcInstant(parseDay(today) - 2);
  const fit = storytellers.filter(({ allowed, lastWeighInAt }) => allowed.length > 0 && lastWeighInAt < day);
  return fit.slice(0, renderSeeds.length);
}

/**
 * Jobs without their frozen data: `source_data` and `content_hash` are stand-ins that loading replaces with what the
 * database itself would have frozen (`freezeRenders`), so that trying one again works.
 */
export function addRenders(tables: Tables, options: DemoOptions, storytellers: readonly Storyteller[]): void {
  const { seed, today } = options;
  const rows = renderable(options, storytellers).flatMap(({ memberId }, index): Row[] => {
    const render = renderSeeds[index];
    const template = templateSeeds.find(({ key }) => key === render?.template);
    const version = template?.versions.find(({ status }) => status === 'published');
    if (!render || !template || !version) return [];
    const key = `${seed}/viral_video_generations/${index}`;
    const created = utcInstant(parseDay(today) - 2, workTime + index * 47);
    const ended = addMinutes(created, 1 + render.attempts * 1.5);
    return [
      {
        id: stableUuid(key),
        user_id: memberId,
        video_type: template.film.endsWith('-card') ? 'share_card' : template.film.replaceAll('-', '_'),
        template_id: templateId(seed, template.key),
        template_version_id: publishedVersionId(seed, template) ?? null,
        film: template.film,
        choices: version.choices,
        source_data: {},
        content_hash: hashHex(`${key}/a`) + hashHex(`${key}/b`),
        status: render.status,
        progress_pct: render.progressPct,
        attempts: render.attempts,
        fence: render.attempts,
        run_after: created,
        worker_id: render.attempts > 0 ? 'demo-worker' : null,
        engine: render.engine,
        cancel_requested_at: render.status === 'cancelled' ? ended : null,
        started_at: render.attempts > 0 ? addMinutes(created, 0.1) : null,
        finished_at: ended,
        error_code: render.errorCode,
        error_message: render.errorMessage,
        thumbnail_url: null,
        duration_seconds: null,
        resolution: null,
        created_at: created,
        updated_at: ended,
      },
    ];
  });
  addRows(tables, 'public.viral_video_generations', rows);
}
