import { challenges } from '../catalog/challenges.ts';
import { formatDay, localInstant, parseDay, utcInstant } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { DemoOptions, Member } from '../member/member.ts';

const challengeId = (seed: string, code: string): string =>
  stableUuid(`${seed}/community_challenges/${code}`);

/** What a member did in a challenge's days, recounted from what they told of their plan. */
function progressOf(
  member: Member,
  { metric, starts, ends }: (typeof challenges)[number],
  today: number,
): number {
  const kind = metric === 'workouts' ? 'session' : 'meal';
  const told = member.adherence.filter(
    (entry) =>
      entry.kind === kind &&
      entry.day >= today + starts &&
      entry.day <= today + ends &&
      entry.status !== 'skipped' &&
      entry.status !== 'unknown',
  );
  return metric === 'workouts' ? told.length : new Set(told.map(({ day }) => day)).size;
}

/** The challenges that a member joined, with what became of it. */
export function participation(member: Member, { seed, today }: DemoOptions, lastActiveAt: string): Row[] {
  const random = member.random('challenges');
  const end = parseDay(today);
  return challenges.flatMap((challenge): Row[] => {
    const { code, starts, status, target } = challenge;
    const joins = random.chance(starts > 0 ? 0.12 : 0.34);
    const joinedOn = Math.max(member.joinedOn + 1, end + Math.min(starts, -2) - 1);
    const joinedAt = localInstant(member.identity.timeZone, joinedOn, 600 + random.int(0, 300));
    if (!joins || status === 'draft' || joinedAt >= lastActiveAt || joinedOn > end + Math.min(starts, -2))
      return [];
    const progress = starts > 0 ? 0 : progressOf(member, challenge, end);
    const isDone = progress >= target;
    const left = !isDone && status === 'published' && random.chance(0.06);
    return [
      {
        id: member.rowId('challenge_participants', code),
        challenge_id: challengeId(seed, code),
        user_id: member.id,
        status: isDone ? 'completed' : left ? 'withdrawn' : 'joined',
        show_on_leaderboard: random.chance(0.85),
        progress_value: progress,
        leaderboard_rank: null,
        joined_at: joinedAt,
        completed_at: isDone ? lastActiveAt : null,
        withdrawn_at: left ? lastActiveAt : null,
        created_at: joinedAt,
        updated_at: lastActiveAt,
      },
    ];
  });
}

const isIn = ({ status }: Row): boolean => status === 'joined' || status === 'completed';

/** The challenges with their counts, and the places with their ranks; equal scores share one. */
export function addChallenges(tables: Tables, options: DemoOptions, participants: readonly Row[]): void {
  const end = parseDay(options.today);
  for (const { code, title, metric, scoring, target, daily, starts, ends, status } of challenges) {
    const id = challengeId(options.seed, code);
    const places = participants.filter((row) => row.challenge_id === id);
    const scores = places.filter(isIn).map(({ progress_value }) => Number(progress_value));
    const createdAt = utcInstant(end + Math.min(starts, -2) - 6, 600);
    const countedAt = starts > 0 ? null : utcInstant(Math.min(end, end + ends + 2) - 1, 1380);
    addRows(tables, 'public.community_challenges', [
      {
        id,
        title,
        description: 'Everybody counts by the same rule, from what they log anyway.',
        metric,
        scoring,
        target_value: target,
        daily_target_value: daily,
        starts_on: formatDay(end + starts),
        ends_on: formatDay(end + ends),
        difficulty: 'beginner',
        participant_count: scores.length,
        status,
        scored_at: countedAt,
        created_at: createdAt,
        updated_at: countedAt ?? createdAt,
      },
    ]);
    addRows(
      tables,
      'public.challenge_participants',
      places.map((row) => ({
        ...row,
        leaderboard_rank:
          countedAt === null || !isIn(row)
            ? null
            : 1 + scores.filter((score) => score > Number(row.progress_value)).length,
      })),
    );
  }
}
