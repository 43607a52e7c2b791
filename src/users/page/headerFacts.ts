import type { MemberHeader } from '../../data/index.ts';
import { formatDay } from '../../fields/format.ts';
import { words } from '../../fields/words.ts';
import { platformNames } from '../consents.ts';

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** Why a member is at risk, in a sentence each, with the numbers behind it. */
export function riskReasons({
  reasons,
  rate,
  previous,
  idle_days,
}: NonNullable<MemberHeader['risk']>): string[] {
  const texts = {
    low_adherence: `adherence ${rate === null ? 'not known' : percent(rate)} in 14 days, under 70 %`,
    falling: `fell from ${percent(previous ?? 0)} to ${percent(rate ?? 0)}`,
    silent: `nothing recorded for ${idle_days} days`,
  };
  return reasons.map((reason) => texts[reason]);
}

export function goalText(goal: MemberHeader['goal'], currentKg: number | null): string {
  if (!goal) return 'None set';
  const by = goal.target_date ? ` by ${formatDay(goal.target_date)}` : '';
  if (goal.type !== 'weight' || goal.start === null || goal.target === null || currentKg === null)
    return goal.title + by;
  const whole = goal.start - goal.target;
  const done = whole === 0 ? 1 : (goal.start - currentKg) / whole;
  return `${goal.title}${by}, ${percent(Math.max(0, done))} of the way`;
}

export function streakText(streaks: MemberHeader['streaks']): string {
  const [best] = streaks;
  if (!best || best.days === 0) return 'None running';
  return `${best.days} ${best.days === 1 ? 'day' : 'days'} of ${words(best.type).toLowerCase()}`;
}

export function adherenceText(adherence: NonNullable<MemberHeader['adherence']>): string {
  if (adherence.rate === null) return adherence.planned === 0 ? 'Nothing planned' : 'Not assessed yet';
  const change = adherence.previous === null ? null : Math.round((adherence.rate - adherence.previous) * 100);
  return change === null || change === 0
    ? percent(adherence.rate)
    : `${percent(adherence.rate)}, ${change > 0 ? 'up' : 'down'} ${Math.abs(change)} points`;
}

export const consentSummary = (platforms: MemberHeader['consents']) =>
  platforms.length === 0 ? 'None in force' : platforms.map((platform) => platformNames[platform]).join(', ');
