import { addMinutes, formatDay, localDay } from '../core/calendar.ts';
import type { Random } from '../core/random.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import { type Member, onboardedAt } from '../member/member.ts';
import { localHour, type SegmentOn } from '../member/segment.ts';
import type { Session } from '../member/session.ts';

interface Act {
  readonly type: string;
  readonly at: string;
  readonly properties?: Row;
}

const mealTypes = ['lunch', 'dinner', 'snack'] as const;
/** What a member also looks at on a day in the app, and how often. */
const glances = {
  program_viewed: 0.16,
  lesson_read: 0.07,
  coach_messaged: 0.06,
  milestone_viewed: 0.03,
  notification_opened: 0.05,
  mood_logged: 0.05,
} as const;

/** What the weigh-ins and the plan show that the member did, each at its own moment. */
function recordedActs(member: Member): Act[] {
  const weighed = member.weighIns.map(({ at }): Act => ({ type: 'weigh_in_logged', at }));
  const done = member.adherence
    .filter(
      ({ kind, slot, status }) =>
        status !== 'unknown' && status !== 'skipped' && (kind === 'session' || slot === 0),
    )
    .map(
      ({ kind, slot, assessedAt }): Act =>
        kind === 'session'
          ? { type: 'session_logged', at: assessedAt }
          : { type: 'meal_logged', at: assessedAt, properties: { meal_type: mealTypes[slot] ?? 'snack' } },
    );
  return [...weighed, ...done];
}

function firstSteps(member: Member, session: Session | undefined): Act[] {
  const steps: Act[] = [{ type: 'app_opened', at: member.createdAt }];
  if (member.onboarded) steps.push({ type: 'onboarding_completed', at: onboardedAt(member) });
  if (session) steps.push({ type: 'consultation_opened', at: session.startedAt });
  return steps;
}

/** Every day with something recorded began with opening the app, and sometimes led further into it. */
function visits(random: Random, acts: readonly Act[], dayOf: (at: string) => number): Act[] {
  const firstOfDay = new Map<number, string>();
  for (const { at } of acts) {
    const day = dayOf(at);
    const known = firstOfDay.get(day);
    if (known === undefined || at < known) firstOfDay.set(day, at);
  }
  return [...firstOfDay.values()].flatMap((at) => {
    if (!random.chance(0.35)) return [];
    const seen = Object.entries(glances).filter(([, share]) => random.chance(share));
    return [
      { type: 'app_opened', at: addMinutes(at, -random.between(0.5, 4)) },
      ...seen.map(([type]) => ({ type, at: addMinutes(at, random.between(1, 9)) })),
    ];
  });
}

interface EventFacts {
  readonly segmentOn: SegmentOn;
  readonly session: Session | undefined;
  readonly lastActiveAt: string;
}

/** Behaviour events: they follow what the member recorded, so that engagement and adherence tell one story. */
export function addEvents(
  tables: Tables,
  member: Member,
  { segmentOn, session, lastActiveAt }: EventFacts,
): void {
  const random = member.random('events');
  const platform = random.weighted({ ios: 52, android: 37, web: 11 });
  const dayOf = (at: string) => localDay(member.identity.timeZone, at);
  const recorded = recordedActs(member);
  const acts = [...firstSteps(member, session), ...visits(random, recorded, dayOf), ...recorded]
    .filter(({ at }) => at >= member.createdAt && at <= lastActiveAt)
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  addRows(
    tables,
    'public.user_behavior_events',
    acts.map(({ type, at, properties = {} }, index): Row => {
      const day = dayOf(at);
      return {
        id: member.rowId('user_behavior_events', index),
        user_id: member.id,
        event_type: type,
        occurred_at: at,
        session_id: member.rowId('app_sessions', day),
        platform,
        app_version: '4.2.0',
        properties,
        local_day: formatDay(day),
        local_hour: localHour(member, at),
        ...segmentOn(day),
        created_at: at,
      };
    }),
  );
}
