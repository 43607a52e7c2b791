import { addMinutes } from '../core/calendar.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { Member } from '../member/member.ts';

const shares = [
  ['beta tester', 0.1],
  ['ambassador', 0.05],
  ['call back', 0.06],
  ['spring cohort', 0.2],
] as const;

/** Words that support put on some members, days after they joined. */
export function addMemberTags(tables: Tables, member: Member): void {
  const random = member.random('tags');
  const rows = shares.flatMap(([tag, share], index): Row[] => {
    if (!random.chance(share)) return [];
    const at = addMinutes(member.createdAt, 60 * (1 + index));
    return [{ id: member.rowId('member_tags', tag), user_id: member.id, tag, created_at: at }];
  });
  addRows(tables, 'public.member_tags', rows);
}
