import { addMinutes } from '../core/calendar.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import { cutoffOf, type DemoOptions, type Member } from '../member/member.ts';
import { participation } from './challenges.ts';
import { addTies, type Neighbour } from './ties.ts';

/** Carried from member to member, so that chunks of any size give the same rows. */
export interface Community {
  readonly neighbours: Neighbour[];
  readonly participants: Row[];
}
export const createCommunity = (): Community => ({ neighbours: [], participants: [] });

const mostParticipants = 400;
const mostNeighbours = 12;

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

/** Instants at which the member was in the app for at least ten minutes before their last act. */
export function momentsOf(member: Member, options: DemoOptions, lastActiveAt: string): string[] {
  const cutoff = cutoffOf(options.today);
  const limit = addMinutes(lastActiveAt < cutoff ? lastActiveAt : cutoff, -15);
  return member.weighIns
    .map(({ at }) => addMinutes(at, 3))
    .filter((at) => at <= limit && at > addMinutes(member.createdAt, 5));
}
