import { challenges } from '../catalog/challenges.ts';
import { addMinutes, formatDay, localDay, localInstant, parseDay, utcInstant } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import { cutoffOf, type DemoOptions, type Member } from '../member/member.ts';

/** What later members need to know of an earlier one to be connected with them. */
export interface Neighbour {
  readonly id: string;
  readonly email: string;
  readonly createdAt: string;
  readonly lastActiveAt: string;
}

/** Carried from member to member, so that chunks of any size give the same rows. */
export interface Community {
  readonly neighbours: Neighbour[];
  readonly participants: Row[];
}
export const createCommunity = (): Community => ({ neighbours: [], participants: [] });

const mostParticipants = 400;
const mostNeighbours = 12;
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

function participation(member: Member, { seed, today }: DemoOptions, lastActiveAt: string): Row[] {
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

function feedRows(member: Member): Row[] {
  const random = member.random('feed');
  const shared = random.weighted({ private: 30, connections: 45, community: 25 });
  const row = (table: string, code: string, type: string, title: string, at: string): Row => ({
    id: member.rowId('activity_feed', table, code),
    user_id: member.id,
    activity_type: type,
    title,
    ref_table: table,
    ref_id: member.rowId(table, code),
    payload: {},
    // Milestones of weight are shown to friends at most.
    visibility: type === 'milestone' && shared === 'community' ? 'connections' : shared,
    occurred_at: at,
    created_at: at,
    updated_at: at,
  });
  return member.milestones.flatMap(({ code, type, title, achievedAt }): Row[] =>
    achievedAt === null || !random.chance(0.3)
      ? []
      : [row('goal_milestones', code, type === 'streak' ? 'streak' : 'milestone', title, achievedAt)],
  );
}

function partnershipRows(
  tables: Tables,
  member: Member,
  partner: Neighbour,
  since: string,
  until: string,
): void {
  const random = member.random('partnership');
  const status = random.weighted({ active: 55, pending: 20, paused: 8, declined: 7, ended: 10 });
  const id = member.rowId('accountability_partners');
  const answered = status === 'pending' ? null : addMinutes(since, 30);
  const accepted = status === 'pending' || status === 'declined' ? null : answered;
  const endedAt = status === 'declined' ? answered : status === 'ended' ? until : null;
  const days = accepted === null ? 0 : Math.floor((Date.parse(until) - Date.parse(accepted)) / 86_400_000);
  addRows(tables, 'public.accountability_partners', [
    {
      id,
      user_id: member.id,
      partner_user_id: accepted === null ? null : partner.id,
      invited_email: partner.email,
      partnership_type: random.weighted({ mutual: 70, supporter: 30 }),
      shared_scopes: random.sample(['workouts', 'meals', 'steps', 'streaks', 'goals'], 2),
      check_in_frequency: 'weekly',
      message: random.pick(['Shall we keep each other to it?', 'You train too: join me?', null]),
      status,
      next_check_in_on: accepted === null ? null : formatDay(localDay(member.identity.timeZone, until) + 7),
      accepted_at: accepted,
      ended_at: endedAt,
      created_at: since,
      updated_at: endedAt ?? accepted ?? since,
    },
  ]);
  addRows(
    tables,
    'public.accountability_check_ins',
    Array.from({ length: Math.min(8, Math.floor(days / 7)) }, (_, week): Row => {
      const at = addMinutes(accepted ?? since, (week + 1) * 7 * 1440 - 60);
      const response = random.chance(0.6)
        ? random.pick(['Well done!', 'Next week is yours.', 'Proud of you.'])
        : null;
      return {
        id: member.rowId('accountability_check_ins', week),
        partnership_id: id,
        user_id: member.id,
        checked_in_on: formatDay(localDay(member.identity.timeZone, at)),
        commitment: week === 0 ? null : 'Two sessions',
        commitment_met: week === 0 ? null : random.chance(0.7),
        progress_rating: random.int(2, 5),
        message: random.pick([
          'Two sessions, one walk.',
          'A hard week, but I logged every day.',
          'All of it done.',
        ]),
        next_commitment: 'Two sessions',
        response,
        responded_at: response === null ? null : addMinutes(at, 45),
        created_at: at,
        updated_at: at,
      };
    }),
  );
}

/** Who knows whom among members who joined shortly before: friends, followers, partners. */
function addTies(tables: Tables, member: Member, known: readonly Neighbour[], lastActiveAt: string): void {
  const random = member.random('ties');
  const both = (other: Neighbour): [string, string] => [
    addMinutes(member.createdAt > other.createdAt ? member.createdAt : other.createdAt, 90),
    lastActiveAt < other.lastActiveAt ? lastActiveAt : other.lastActiveAt,
  ];
  const others = known.filter((other) => {
    const [since, until] = both(other);
    return Date.parse(until) - Date.parse(since) > 2 * 86_400_000;
  });
  const [partner, ...friends] = random.sample(others, random.chance(0.35) ? random.int(1, 3) : 0);
  if (partner && random.chance(0.45)) partnershipRows(tables, member, partner, ...both(partner));
  addRows(
    tables,
    'public.user_connections',
    friends.map((other): Row => {
      const connection_type = random.weighted({ friend: 75, follow: 25 });
      const status =
        connection_type === 'follow'
          ? 'accepted'
          : random.weighted({ accepted: 70, pending: 18, declined: 9, blocked: 3 });
      const [since] = both(other);
      return {
        id: member.rowId('user_connections', other.id),
        user_id: member.id,
        connected_user_id: other.id,
        connection_type,
        status,
        blocked_by: status === 'blocked' ? other.id : null,
        responded_at: status === 'pending' ? null : addMinutes(since, 60),
        created_at: since,
        updated_at: addMinutes(since, 60),
      };
    }),
  );
}

/** One member's part in the community. Places in challenges wait for everybody's, whose order makes the ranks. */
export function addCommunity(
  tables: Tables,
  member: Member,
  options: DemoOptions,
  community: Community,
  lastActiveAt: string,
): void {
  if (!member.onboarded) return;
  addTies(tables, member, community.neighbours, lastActiveAt);
  addRows(tables, 'public.activity_feed', feedRows(member));
  if (community.participants.length < mostParticipants)
    community.participants.push(...participation(member, options, lastActiveAt));
  const { id, createdAt } = member;
  community.neighbours.push({ id, email: member.identity.email, createdAt, lastActiveAt });
  if (community.neighbours.length > mostNeighbours) community.neighbours.shift();
}

const isIn = ({ status }: Row): boolean => status === 'joined' || status === 'completed';

/** The challenges with their counts, and the places with their ranks; equal scores share one. */
export function addChallenges(tables: Tables, options: DemoOptions, { participants }: Community): void {
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

/** Instants at which the member was in the app for at least ten minutes before their last act. */
export function momentsOf(member: Member, options: DemoOptions, lastActiveAt: string): string[] {
  const cutoff = cutoffOf(options.today);
  const limit = addMinutes(lastActiveAt < cutoff ? lastActiveAt : cutoff, -15);
  return member.weighIns
    .map(({ at }) => addMinutes(at, 3))
    .filter((at) => at <= limit && at > addMinutes(member.createdAt, 5));
}
