import { addMinutes, formatDay, parseDay, utcInstant } from '../core/calendar.ts';
import { hashHex, stableUuid } from '../core/hash.ts';
import { createRandom } from '../core/random.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { DemoOptions } from '../member/member.ts';
import type { Asker } from './predictions.ts';
import { unknownPseudonym } from './training.ts';

const kinds = ['member_summary', 'week_plan'] as const;

/** Cached contexts of some members, and two months of hits and misses. */
export function addContextCache(
  tables: Tables,
  { seed, today }: DemoOptions,
  askers: readonly Asker[],
): void {
  const end = parseDay(today);
  const random = createRandom(`${seed}/context_cache`);
  const rows = askers.slice(0, 60).map((asker, index): Row => {
    const made = utcInstant(end, -random.between(30, 3 * 1440));
    const kind = kinds[index % 2] ?? kinds[0];
    const hits = random.int(0, 40);
    return {
      id: stableUuid(`${seed}/ai_context_cache/${asker.memberId}`),
      user_id: asker.memberId,
      user_pseudonym: unknownPseudonym,
      cache_key: `${kind}/${hashHex(asker.memberId).slice(0, 16)}`,
      context_kind: kind,
      context_payload: {
        summary: `${random.int(2, 5)} sessions a week, goal on track`,
        facts: random.int(4, 30),
      },
      token_count: random.int(180, 1400),
      hits_count: hits,
      last_hit_at: hits > 0 && made < utcInstant(end, -20) ? addMinutes(made, 10) : null,
      expires_at: addMinutes(made, 7 * 1440),
      created_at: made,
      updated_at: made,
    };
  });
  addRows(
    tables,
    'public.ai_context_cache',
    rows.filter((row, index) => String(row.created_at) >= (askers[index]?.since ?? '')),
  );
  for (const kind of kinds)
    addRows(
      tables,
      'public.ai_context_cache_days',
      Array.from(
        { length: 60 },
        (_, index): Row => ({
          id: stableUuid(`${seed}/ai_context_cache_days/${kind}/${index}`),
          day: formatDay(end - 60 + index),
          context_kind: kind,
          hits: random.int(220, 340) + index,
          misses: random.int(40, 90),
        }),
      ),
    );
}
