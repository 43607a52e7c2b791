import { hashtagSeeds } from '../catalog/captions.ts';
import { parseDay, utcInstant } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { roundTo } from '../core/random.ts';
import type { Row } from '../core/tables.ts';
import type { DemoOptions } from '../member/member.ts';
import type { Content } from './contents.ts';
import { engagementOf, type Reading } from './readings.ts';

const per100 = (reading: Reading): number =>
  Math.min(100, (100 * engagementOf(reading)) / Math.max(1, reading.views));
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** How posts with each hashtag did: every post that ever went out counts once, with its newest reading. */
export function hashtagRows({ seed, today }: DemoOptions, contents: readonly Content[]): Row[] {
  const posts = contents.flatMap(({ hashtags, posts }) =>
    posts.flatMap(({ readings }) => readings.slice(-1).map((reading) => ({ hashtags, reading }))),
  );
  const overall = posts.length > 0 ? mean(posts.map(({ reading }) => per100(reading))) : 0;
  const day = parseDay(today);
  return hashtagSeeds.map(({ tag, category }) => {
    const used = posts.filter(({ hashtags }) => hashtags.includes(tag)).map(({ reading }) => reading);
    const rate = used.length > 0 ? mean(used.map(per100)) : null;
    return {
      id: stableUuid(`${seed}/hashtag_performance/${tag}`),
      hashtag: tag,
      times_used: used.length,
      total_views: used.reduce((sum, { views }) => sum + views, 0),
      total_engagement: used.reduce((sum, reading) => sum + engagementOf(reading), 0),
      average_engagement_rate: rate === null ? null : roundTo(rate, 0.0001),
      trending_score: rate === null || overall === 0 ? null : roundTo(rate / overall, 0.0001),
      category,
      created_at: utcInstant(day - 200, 600),
      updated_at: utcInstant(day, -30),
    };
  });
}
