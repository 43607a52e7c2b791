import { createOrigin } from '../catalog/origins.ts';
import { addMinutes, parseDay, utcInstant } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { addRows, type Tables } from '../core/tables.ts';
import type { DemoOptions, Member } from '../member/member.ts';
import type { Session } from '../member/session.ts';
import type { KeyRing } from './keys.ts';

/** The redemption that opened a session. */
export function addRedemption(tables: Tables, member: Member, session: Session, keyId: string): void {
  addRows(tables, 'public.consultation_key_usage', [
    {
      id: member.rowId('consultation_key_usage'),
      key_id: keyId,
      user_id: member.id,
      session_id: session.id,
      idempotency_key: stableUuid(`${member.id}/idempotency`),
      ...createOrigin(member.random('origin')),
      redeemed_at: session.startedAt,
    },
  ]);
}

interface Circumstances {
  readonly ring: KeyRing;
  readonly session: Session | undefined;
  readonly lastActiveAt: string;
}

interface Refusal {
  readonly outcome: string;
  readonly keyId?: string;
  /** The key that was meant, when it was mistyped. */
  readonly nearKeyId?: string;
  readonly prefix?: string;
  readonly at: string;
}

/** Keys that went wrong for members without a consultation: which one depends on what was already over when they tried. */
function withoutSession(member: Member, { today }: DemoOptions, facts: Circumstances): Refusal[] {
  const { ring, lastActiveAt } = facts;
  const random = member.random('refusals');
  const day = (offset: number): string => utcInstant(parseDay(today) + offset, 600);
  const at = addMinutes(lastActiveAt, -random.between(0.5, random.chance(0.5) ? 6 : 13 * 1440));
  if (at < member.createdAt || !random.chance(0.22)) return [];
  const shared = (batch: string, size: number, outcome: string): Refusal => ({
    outcome,
    keyId: ring.sharedKey(batch, random.int(0, size - 1)),
    at,
  });
  const possible: Refusal[] = [{ outcome: 'unknown', at }];
  if (at > day(-29)) possible.push(shared('Podcast listeners', 20, 'expired'));
  if (at > day(-73)) possible.push(shared('Newsletter, wrong list', 25, 'revoked'));
  if (at > day(-3)) possible.push(shared('New year campaign', 60, 'not_yet_valid'));
  return [random.pick(possible)];
}

/** One member guesses: ten refusals in a few minutes, then the throttle. */
function guesses(lastActiveAt: string): Refusal[] {
  return Array.from({ length: 11 }, (_, index) => ({
    outcome: index < 10 ? 'unknown' : 'throttled',
    prefix: 'CLINIC',
    at: addMinutes(lastActiveAt, (index - 11) * 0.4),
  }));
}

const guesserIndex = 33;

/** Redemptions that were refused: mistyped before the right one, or a key that was no longer or not yet good. */
export function addRefusals(
  tables: Tables,
  member: Member,
  options: DemoOptions,
  facts: Circumstances,
  keyId?: string,
): void {
  const random = member.random('mistyped');
  const { session, lastActiveAt } = facts;
  const refusals =
    member.index === guesserIndex
      ? guesses(lastActiveAt)
      : session === undefined
        ? withoutSession(member, options, facts)
        : Array.from(
            { length: random.chance(0.24) ? random.int(1, 2) : 0 },
            (_, index): Refusal => ({
              outcome: 'malformed',
              nearKeyId: index === 0 || random.chance(0.6) ? keyId : undefined,
              prefix: 'KEEL',
              at: addMinutes(session.startedAt, -0.6 * (2 - index)),
            }),
          );
  const origin = createOrigin(member.random('origin'));
  addRows(
    tables,
    'public.consultation_key_attempts',
    refusals.map(({ outcome, keyId, nearKeyId, prefix, at }, index) => ({
      id: member.rowId('consultation_key_attempts', index),
      key_id: keyId ?? null,
      near_key_id: nearKeyId ?? null,
      key_prefix: prefix ?? null,
      user_id: member.id,
      outcome,
      ...origin,
      attempted_at: at,
    })),
  );
}
