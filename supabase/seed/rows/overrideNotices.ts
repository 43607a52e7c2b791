import { formatDay } from '../core/calendar.ts';
import type { Row } from '../core/tables.ts';
import type { Member } from '../member/member.ts';
import type { Override } from './overrides.ts';

const longDay = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** Notices as private.notify_override() writes them: nothing of what members decide themselves or of what expires. */
export function noticeRows(member: Member, { day, at, proposal, decision }: Override): Row[] {
  const id = member.rowId('day_overrides', day, proposal.reason);
  // The format is "Saturday 21 November"; the database writes a comma after the weekday.
  const body = `For ${longDay.format(Date.parse(formatDay(day))).replace(/^([A-Za-z]+),? /, '$1, ')}.`;
  const told = (title: string, createdAt: string, part: string): Row => ({
    id: member.rowId('notifications', id, part),
    user_id: member.id,
    type: 'plan_changed',
    title,
    body,
    payload: { resource: 'day_overrides', id },
    read_at: null,
    created_at: createdAt,
  });
  if (decision.status === 'auto_applied') return [told('Your plan was changed', at, 'made')];
  const made = told('A change to your plan is proposed', at, 'made');
  const { appliedAt } = decision;
  if (appliedAt !== null && (decision.status === 'undone' || decision.as === 'coach'))
    return [made, told('Your plan was changed', appliedAt, 'applied')];
  if (decision.status === 'rejected' && decision.as === 'coach' && decision.decidedAt !== null)
    return [made, told('Your plan stays as it was', decision.decidedAt, 'rejected')];
  return [made];
}
