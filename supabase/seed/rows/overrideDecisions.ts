import { addMinutes, localInstant } from '../core/calendar.ts';
import type { Proposal } from '../member/adjustment.ts';
import type { Member } from '../member/member.ts';
import type { Report } from './dayReports.ts';

const notes = {
  rejected: 'Talked about it: the day stays as it was planned.',
  undone: 'I feel better than in the morning.',
  expired: 'The day passed without a decision.',
} as const;

export interface Decision {
  readonly status: 'pending' | 'approved' | 'rejected' | 'auto_applied' | 'undone';
  readonly as: 'system' | 'coach' | 'member' | null;
  readonly decidedAt: string | null;
  readonly appliedAt: string | null;
  readonly undoneAt: string | null;
  readonly note: string | null;
}

export const open: Decision = {
  status: 'pending',
  as: null,
  decidedAt: null,
  appliedAt: null,
  undoneAt: null,
  note: null,
};

/** What became of a proposal. One that would have cancelled a session which was told of anyway never took effect. */
export function decide(member: Member, { day, at }: Report, proposal: Proposal, cutoff: string): Decision {
  const random = member.random(`override-${day}-${proposal.reason}`);
  const decidedAt = addMinutes(at, random.between(20, 400));
  const undoneAt = addMinutes(decidedAt, random.between(5, 60));
  const expiredAt = localInstant(member.identity.timeZone, day + 1, 310);
  const keepsSession =
    proposal.training?.skip === true &&
    member.adherence.some((entry) => entry.kind === 'session' && entry.day === day);
  const outcome = random.weighted({
    coach: keepsSession ? 0 : 42,
    member: keepsSession ? 0 : 16,
    rejected: 10,
    declined: 8,
    expired: 12,
    undone: 9,
    automatic: keepsSession ? 0 : 8,
  });
  if (outcome === 'automatic')
    return { ...open, status: 'auto_applied', as: 'system', decidedAt: at, appliedAt: at };
  if (outcome === 'expired')
    return expiredAt < cutoff
      ? { ...open, status: 'rejected', as: 'system', decidedAt: expiredAt, note: notes.expired }
      : open;
  if (day === member.localToday || undoneAt >= cutoff) return open;
  if (outcome === 'undone')
    return {
      status: 'undone',
      as: 'member',
      decidedAt: undoneAt,
      appliedAt: decidedAt,
      undoneAt,
      note: notes.undone,
    };
  if (outcome === 'rejected')
    return { ...open, status: 'rejected', as: 'coach', decidedAt, note: notes.rejected };
  if (outcome === 'declined') return { ...open, status: 'rejected', as: 'member', decidedAt };
  return { ...open, status: 'approved', as: outcome, decidedAt, appliedAt: decidedAt };
}
