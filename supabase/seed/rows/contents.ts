import { captions, hashtagSeeds } from '../catalog/captions.ts';
import { type ContentSeed, contentSeeds } from '../catalog/posts.ts';
import { addMinutes, parseDay, utcInstant } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { createRandom, type Random } from '../core/random.ts';
import type { Platform } from '../member/consents.ts';
import { cutoffOf, type DemoOptions } from '../member/member.ts';
import type { Storyteller } from '../member/storyteller.ts';
import { createReadings, type Reading } from './readings.ts';

/** A post of a content on one platform, before it becomes a row. */
export interface PlannedPost {
  readonly id: string;
  readonly platform: Platform;
  readonly postedAt: string | null;
  readonly readings: readonly Reading[];
}

/** A content with everything that was done with it. */
export interface Content {
  readonly id: string;
  readonly scheduleId: string;
  readonly seed: ContentSeed;
  readonly storyteller: Storyteller;
  readonly caption: string;
  readonly hashtags: readonly string[];
  readonly createdAt: string;
  readonly approvedAt: string | null;
  readonly dueAt: string | null;
  readonly posts: readonly PlannedPost[];
}

const minutesPerDay = 1440;

/** When it is due: on its day in the evening of western Europe, but for `removed` between consent and withdrawal. */
function dueAt(
  seed: ContentSeed,
  { consentedAt, withdrawnAt }: Storyteller,
  options: DemoOptions,
  random: Random,
) {
  if (withdrawnAt !== null) {
    const span = (Date.parse(withdrawnAt) - Date.parse(consentedAt)) / 60_000;
    return addMinutes(consentedAt, span * random.between(0.4, 0.7));
  }
  if (seed.dueDay === null) return null;
  const minutes = seed.dueDay === 0 ? -random.int(3, 9) : 17 * 60 + 5 * random.int(0, 24);
  return utcInstant(parseDay(options.today) + seed.dueDay, minutes);
}

function createContent(
  options: DemoOptions,
  index: number,
  seed: ContentSeed,
  storyteller: Storyteller,
): Content {
  const key = `${options.seed}/content/${index}`;
  const random = createRandom(key);
  const cutoff = cutoffOf(options.today);
  const due = dueAt(seed, storyteller, options, random);
  const latest = due !== null && due < cutoff ? due : cutoff;
  const room = (Date.parse(latest) - Date.parse(storyteller.consentedAt)) / 60_000;
  const createdAt = addMinutes(latest, -Math.min(room * 0.5, random.between(0.6, 3) * minutesPerDay));
  const rests = seed.status === 'draft' || seed.status === 'cancelled';
  const middle = (Date.parse(latest) - Date.parse(createdAt)) / 60_000;
  const allowed = storyteller.withdrawnAt === null ? storyteller.allowed : storyteller.asked;
  const published = seed.status === 'live' || seed.status === 'removed';
  const until = storyteller.withdrawnAt ?? cutoff;
  return {
    id: stableUuid(`${key}/user_content_library`),
    scheduleId: stableUuid(`${key}/content_scheduling`),
    seed,
    storyteller,
    caption: random.pick(captions),
    hashtags: random.sample(hashtagSeeds, random.int(2, 4)).map(({ tag }) => tag),
    createdAt,
    approvedAt: rests ? null : addMinutes(createdAt, middle * 0.6),
    dueAt: due,
    posts: (seed.spread === 'all' ? allowed : allowed.slice(0, 1)).map((platform) => {
      const postedAt = published && due !== null ? addMinutes(due, random.between(0.3, 4)) : null;
      const readings = postedAt ? createReadings(random, platform, postedAt, until) : [];
      return { id: stableUuid(`${key}/social_media_posts/${platform}`), platform, postedAt, readings };
    }),
  };
}

/** One storyteller a content: first those who still agree, and for a removed post one who has withdrawn. */
export function createContents(options: DemoOptions, storytellers: readonly Storyteller[]): Content[] {
  const agreeing = storytellers.filter(({ withdrawnAt }) => withdrawnAt === null);
  const withdrawn = storytellers.filter(({ withdrawnAt }) => withdrawnAt !== null);
  return contentSeeds.flatMap((seed, index) => {
    const storyteller = (seed.status === 'removed' ? withdrawn : agreeing).shift();
    return storyteller ? [createContent(options, index, seed, storyteller)] : [];
  });
}
