import { addMinutes, localInstant, weekdayOf } from '../core/calendar.ts';
import { addRows, type Json, type Row, type Tables } from '../core/tables.ts';
import type { Member } from '../member/member.ts';
import type { Session } from '../member/session.ts';

interface Notice {
  readonly type: string;
  readonly title: string;
  readonly body: string | null;
  readonly payload: { [key: string]: Json };
  readonly at: string;
}

const stalledAfterMinutes = 3 * 1440;
const mostMilestones = 3;

/** Notices to a member: milestones, a consultation that stands still, last Sunday's summary. No health values in any. */
export function addNotices(
  tables: Tables,
  member: Member,
  cutoff: string,
  session: Session | undefined,
): void {
  const random = member.random('notices');
  const notices: Notice[] = member.milestones
    .flatMap(({ achievedAt }) => (achievedAt === null ? [] : [achievedAt]))
    .sort()
    .slice(-mostMilestones)
    .map((at) => ({
      type: 'milestone_reached',
      title: 'You have reached a milestone',
      body: null,
      payload: { resource: 'goal_milestones' },
      at,
    }));
  const stalledAt = session && addMinutes(session.lastActivityAt, stalledAfterMinutes);
  if (session && session.status !== 'completed' && stalledAt !== undefined)
    notices.push({
      type: 'consultation_stalled',
      title: 'Your consultation is waiting for you',
      body: `You stopped in part ${session.section} of 7. It goes on where you left it.`,
      payload: { resource: 'consultation_sessions', id: session.id },
      at: stalledAt,
    });
  const sunday = member.localToday - (weekdayOf(member.localToday) || 7);
  if (member.onboarded && sunday > member.joinedOn)
    notices.push({
      type: 'weekly_summary',
      title: 'Your week',
      body: 'See what you did and what comes next.',
      payload: {},
      at: localInstant(member.identity.timeZone, sunday, 1080),
    });
  const rows = notices
    .filter(({ at }) => at < cutoff)
    .map(({ type, title, body, payload, at }, index): Row => {
      const readAt = addMinutes(at, random.between(2, 900));
      const read = random.chance(0.7) && readAt < cutoff;
      return {
        id: member.rowId('notifications', index),
        user_id: member.id,
        type,
        title,
        body,
        payload,
        read_at: read ? readAt : null,
        created_at: at,
      };
    });
  addRows(tables, 'public.notifications', rows);
}
