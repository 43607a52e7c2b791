import { addMinutes, formatDay, localDay } from '../core/calendar.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { Member } from '../member/member.ts';

/** What later members need to know of an earlier one to be connected with them. */
export interface Neighbour {
  readonly id: string;
  readonly email: string;
  readonly createdAt: string;
  readonly lastActiveAt: string;
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
export function addTies(
  tables: Tables,
  member: Member,
  known: readonly Neighbour[],
  lastActiveAt: string,
): void {
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
