import { type TemplateSeed, templateSeeds } from '../catalog/templates.ts';
import { addMinutes } from '../core/calendar.ts';
import { hashHex, stableUuid } from '../core/hash.ts';
import type { Row } from '../core/tables.ts';
import type { DemoOptions } from '../member/member.ts';
import type { Content } from './contents.ts';
import { publishedVersionId, templateId } from './templates.ts';

/** Templates that the demo's films and cards were made of, in turn. */
const films = ['calm-light', 'weekly-bold', 'milestone-editorial', 'bold-dark'];
const cards = ['stats-card-calm', 'quote-card-editorial', 'badge-card-bold', 'chart-card-calm'];
const headlines = ['Week by week', 'One small step', 'Steady goes it'];

/** A film or card of the library, and how it was made. */
interface Made {
  /** Its library entry. */
  readonly id: string;
  readonly content: Content;
  readonly template: TemplateSeed;
  readonly choices: Row;
  readonly isCard: boolean;
  readonly createdAt: string;
}

/** Of a member who took the consent back there is no story that could be frozen, and no film. */
const hasFilm = ({ seed }: Content): boolean => seed.status !== 'removed';

function make(index: number, keys: readonly string[], rest: Omit<Made, 'template' | 'choices'>): Made[] {
  const template = templateSeeds.find(({ key }) => key === keys[index % keys.length]);
  const version = template?.versions.findLast(({ status }) => status === 'published');
  if (!template || !version) return [];
  // TikTok gets the film without the mark.
  const branded = !rest.content.posts.some(({ platform }) => platform === 'tiktok');
  const own: Row = rest.isCard ? {} : { headline: headlines[index % headlines.length] ?? '', branded };
  return [{ ...rest, template, choices: { ...version.choices, ...own } }];
}

/** One film a content, and cards of the first members. */
function madeOf(contents: readonly Content[]): Made[] {
  const filmed = contents.filter(hasFilm);
  return [
    ...filmed.flatMap((content, index) =>
      make(index, films, { id: content.id, content, isCard: false, createdAt: content.createdAt }),
    ),
    ...filmed.slice(0, cards.length).flatMap((content, index) => {
      const createdAt = addMinutes(content.createdAt, 4 + index);
      return make(index, cards, { id: stableUuid(`${content.id}/card`), content, isCard: true, createdAt });
    }),
  ];
}

const renderId = (id: string): string => stableUuid(`${id}/viral_video_generations`);
/** `supabase/local/demoPosters.ts` draws the file. */
const posterPath = ({ id, content }: Made): string => `${content.storyteller.memberId}/${id}.png`;

/** How many films and cards were made of each template, so that its `usage_count` says the same. */
export function filmUses(contents: readonly Content[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const { template } of madeOf(contents)) uses.set(template.key, (uses.get(template.key) ?? 0) + 1);
  return uses;
}

/** What a library entry says of its render. */
const shelved = (made: Made): Row => ({
  video_generation_id: renderId(made.id),
  thumbnail_url: posterPath(made),
  ai_generated: true,
  template_used: made.template.name,
});

/** The same by the entry's id, for contents that were posted; those without a film are left out. */
export const shelvedFilms = (contents: readonly Content[]): Map<string, Row> =>
  new Map(madeOf(contents).map((made) => [made.id, shelved(made)]));

/** Library entries of the cards. */
export const cardRows = (contents: readonly Content[]): Row[] =>
  madeOf(contents)
    .filter(({ isCard }) => isCard)
    .map((made) => ({
      id: made.id,
      user_id: made.content.storyteller.memberId,
      content_type: 'image',
      media_url: `${made.content.storyteller.memberId}/${made.id}-card.png`,
      ...shelved(made),
      caption: null,
      hashtags: [],
      likes_count: 0,
      shares_count: 0,
      comments_count: 0,
      is_published: false,
      published_to: [],
      published_at: null,
      created_at: made.createdAt,
      updated_at: made.createdAt,
    }));

/**
 * The renders behind them. They were made elsewhere: a demo brings posters but no films, and a succeeded render promises a file. Trying
 * one again renders it here; loading freezes its data and hash (`freezeRenders`).
 */
export function filmRows({ seed }: DemoOptions, contents: readonly Content[]): Row[] {
  return madeOf(contents).map((made, index): Row => {
    const { content, template, isCard, createdAt } = made;
    const id = renderId(made.id);
    const [created, finished] = [addMinutes(createdAt, -9), addMinutes(createdAt, -1)];
    return {
      id,
      user_id: content.storyteller.memberId,
      video_type: isCard ? 'share_card' : template.film.replaceAll('-', '_'),
      template_id: templateId(seed, template.key),
      template_version_id: publishedVersionId(seed, template) ?? null,
      film: template.film,
      choices: made.choices,
      source_data: {},
      content_hash: hashHex(`${id}/a`) + hashHex(`${id}/b`),
      status: 'cancelled',
      progress_pct: 100,
      attempts: 1,
      fence: 1,
      run_after: created,
      worker_id: 'another-machine',
      engine: 'canvas',
      cancel_requested_at: null,
      started_at: addMinutes(created, 1),
      finished_at: finished,
      error_code: 'files_elsewhere',
      error_message: `It was rendered on another machine, and the ${isCard ? 'card' : 'film'} itself is not on this one.`,
      thumbnail_url: posterPath(made),
      duration_seconds: isCard ? null : 18 + (index % 7),
      resolution: '1080x1920',
      created_at: created,
      updated_at: finished,
    };
  });
}
