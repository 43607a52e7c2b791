import { personalKeys, type SharedBatchSeed, sharedBatches } from '../catalog/keyBatches.ts';
import { addMinutes, parseDay, utcInstant } from '../core/calendar.ts';
import { hashHex, stableUuid } from '../core/hash.ts';
import { createRandom } from '../core/random.ts';
import { addRows, type Json, type Row, type Tables } from '../core/tables.ts';
import type { Consultation } from '../member/consultation.ts';
import type { DemoOptions } from '../member/member.ts';

const symbols = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
/** Minutes after midnight UTC at which staff of the demo do their work. */
const workTime = 9 * 60 + 24;
const openDays = 60;

/** What makes one key differ from another; columns of `consultation_keys`. */
interface KeyPlan {
  readonly max_uses: number;
  readonly current_uses: number;
  readonly created_at: string;
  readonly expires_at: string | null;
  readonly not_before?: string | null;
  readonly assigned_user_id?: string;
  readonly assigned_search?: string;
  readonly assigned_email?: string;
  readonly revoked?: { readonly at: string; readonly reason: string };
  readonly prefix?: string;
  readonly code?: string;
  readonly days_after_first_use?: number;
  readonly first_used_at?: string | null;
  readonly delivered?: { readonly at: string; readonly channel: string };
  readonly notes?: string | null;
  readonly tags?: readonly string[];
}

/**
 * The digest is random, not the HMAC of any key: nobody, this code included, knows a key that opens a seeded row. A
 * redeemable key is issued in the console, where it is shown once.
 */
function keyRow(name: string, batchId: string, plan: KeyPlan): Row {
  const random = createRandom(name);
  const delivery =
    plan.delivered ?? (plan.first_used_at ? { at: plan.first_used_at, channel: 'redeemed' } : undefined);
  return {
    id: stableUuid(name),
    key_value: hashHex(`${name}/a`) + hashHex(`${name}/b`),
    key_prefix: plan.code ? 'CODE' : (plan.prefix ?? 'KEEL'),
    key_last4:
      plan.code?.slice(-4).replace('-', '0') ??
      Array.from({ length: 4 }, () => random.pick(symbols)).join(''),
    campaign_code: plan.code ?? null,
    batch_id: batchId,
    max_uses: plan.max_uses,
    current_uses: plan.current_uses,
    not_before: plan.not_before ?? null,
    expires_at: plan.expires_at,
    days_after_first_use: plan.days_after_first_use ?? null,
    first_used_at: plan.first_used_at ?? null,
    delivered_at: delivery?.at ?? null,
    delivery_channel: delivery?.channel ?? null,
    assigned_user_id: plan.assigned_user_id ?? null,
    assigned_search: plan.assigned_search ?? null,
    assigned_email: plan.assigned_email ?? null,
    is_active: plan.revoked === undefined,
    revoked_at: plan.revoked?.at ?? null,
    revoked_reason: plan.revoked?.reason ?? null,
    notes: plan.notes ?? null,
    tags: [...(plan.tags ?? [])],
    created_at: plan.created_at,
    updated_at: plan.revoked?.at ?? plan.created_at,
  };
}

/** Id of the key with that number in its batch. */
const keyId = (seed: string, batch: string, index: number): string =>
  stableUuid(`${seed}/consultation_keys/${batch}/${index}`);

/** Gives each consultation its key as members come by, and remembers how often a shared batch was used. */
export interface KeyRing {
  keyOf(consultation: Consultation): string;
  /** A key of a shared batch, for redemptions that are refused. */
  sharedKey(batch: string, index: number): string;
  redemptions(batch: string): number;
  /** The first redemption of the key with that id; undefined for a key that nobody used. */
  firstUse(id: string): string | undefined;
}

export function createKeyRing({ seed, today }: DemoOptions): KeyRing {
  const opens = (batch: SharedBatchSeed): string =>
    utcInstant(parseDay(today) + (batch.notBeforeDay ?? batch.issuedDay), workTime);
  const used = new Map<string, number>();
  const firstUses = new Map<string, string>();
  const redemptions = (batch: string): number => used.get(batch) ?? 0;
  const take = (id: string, at: string): string => {
    const known = firstUses.get(id);
    if (known === undefined || at < known) firstUses.set(id, at);
    return id;
  };
  return {
    redemptions,
    firstUse: (id) => firstUses.get(id),
    sharedKey: (batch, index) => keyId(seed, batch, index),
    keyOf({ key, memberId, redeemedAt }) {
      if (key === 'own') return take(keyId(seed, memberId, 0), redeemedAt);
      const batch = sharedBatches.find(
        (candidate) => redeemedAt > opens(candidate) && redemptions(candidate.name) < candidate.takes,
      );
      if (!batch) throw new RangeError(`no batch of keys is open on ${redeemedAt}`);
      const before = redemptions(batch.name);
      used.set(batch.name, before + 1);
      return take(keyId(seed, batch.name, before % batch.quantity), redeemedAt);
    },
  };
}

/** @param key unique in the demo; @param name what the list shows, by default what the console itself would write. */
function addBatch(
  tables: Tables,
  seed: string,
  key: string,
  plans: readonly KeyPlan[],
  { name, cap = null }: { name?: string; cap?: number | null } = {},
): void {
  const [first] = plans;
  if (first === undefined) return;
  const id = stableUuid(`${seed}/consultation_key_batches/${key}`);
  addRows(tables, 'public.consultation_key_batches', [
    {
      id,
      name: name ?? `${first.created_at.slice(0, 16).replace('T', ' ')} UTC`,
      quantity: plans.length,
      max_uses: cap,
      // Counted only where there is a cap, as the database does.
      current_uses: cap === null ? 0 : plans.reduce((sum, plan) => sum + plan.current_uses, 0),
      notes: first.notes ?? null,
      created_at: first.created_at,
    },
  ]);
  const keys = plans.map((plan, index) => keyRow(`${seed}/consultation_keys/${key}/${index}`, id, plan));
  addRows(tables, 'public.consultation_keys', keys);
  addKeyEvents(tables, `${seed}/${key}`, keys);
}

/** What staff did with the keys, as the verbs would have written it down. */
function addKeyEvents(tables: Tables, run: string, keys: readonly Row[]): void {
  const told = (event: string, key: Row, at: unknown, reason: Json, before: Json, after: Json): Row => ({
    id: stableUuid(`${key.id}/${event}`),
    key_id: key.id ?? null,
    event,
    reason,
    before,
    after,
    run_id: stableUuid(`${run}/${event}`),
    occurred_at: String(at),
  });
  addRows(tables, 'public.consultation_key_events', [
    ...keys
      .filter(({ delivery_channel }) => delivery_channel !== null && delivery_channel !== 'redeemed')
      .map((key) =>
        told(
          'delivered',
          key,
          key.delivered_at,
          null,
          { channel: null },
          { channel: key.delivery_channel ?? null },
        ),
      ),
    ...keys
      .filter(({ revoked_at }) => revoked_at !== null)
      .map((key) =>
        told(
          'revoked',
          key,
          key.revoked_at,
          key.revoked_reason ?? null,
          { reason: null },
          { reason: key.revoked_reason ?? null },
        ),
      ),
  ]);
}

/** The keys of one batch, used as often as its redemptions say; its first key is full, which shows `exhausted`. */
function sharedPlans(
  batch: SharedBatchSeed,
  { ring, seed, at }: { ring: KeyRing; seed: string; at: (day: number) => string },
): KeyPlan[] {
  const redemptions = ring.redemptions(batch.name);
  return Array.from({ length: batch.quantity }, (_, index) => {
    const uses = Math.floor(redemptions / batch.quantity) + (index < redemptions % batch.quantity ? 1 : 0);
    const full = index === 0 && uses > 0;
    return {
      max_uses: full ? uses : Math.max(batch.maxUses, uses),
      current_uses: uses,
      created_at: at(batch.issuedDay),
      not_before: batch.notBeforeDay === null ? null : at(batch.notBeforeDay),
      expires_at: batch.expiresDay === null ? null : at(batch.expiresDay),
      notes: batch.notes,
      tags: batch.tags,
      prefix: batch.prefix,
      code: batch.code,
      days_after_first_use: batch.daysAfterFirstUse,
      first_used_at: ring.firstUse(keyId(seed, batch.name, index)),
      ...(batch.delivered ? { delivered: { at: at(batch.issuedDay + 1), channel: batch.delivered } } : {}),
      ...(batch.revoked ? { revoked: { at: at(batch.revoked.day), reason: batch.revoked.reason } } : {}),
    };
  });
}

/** All keys in every state; `current_uses` recounts from the consultations that members began. */
export function addKeys(
  tables: Tables,
  options: DemoOptions,
  ring: KeyRing,
  consultations: readonly Consultation[],
): void {
  const today = parseDay(options.today);
  const at = (day: number): string => utcInstant(today + day, workTime);
  for (const batch of sharedBatches)
    addBatch(tables, options.seed, batch.name, sharedPlans(batch, { ring, seed: options.seed, at }), batch);
  for (const { key, memberId, memberSearch, issuedAt } of consultations) {
    if (key !== 'own') continue;
    const expires_at = addMinutes(issuedAt, openDays * 1440);
    const plan = {
      max_uses: 1,
      current_uses: 1,
      created_at: issuedAt,
      expires_at,
      assigned_user_id: memberId,
      assigned_search: memberSearch,
      first_used_at: ring.firstUse(keyId(options.seed, memberId, 0)),
      delivered: { at: addMinutes(issuedAt, 1), channel: 'email' },
    };
    addBatch(tables, options.seed, memberId, [plan]);
  }
  for (const { email, issuedDay, expiresDay, revokedReason } of personalKeys) {
    const revoked = revokedReason ? { revoked: { at: at(issuedDay + 2), reason: revokedReason } } : {};
    const plan = {
      max_uses: 1,
      current_uses: 0,
      created_at: at(issuedDay),
      expires_at: at(expiresDay),
      assigned_email: email,
      delivered: { at: addMinutes(at(issuedDay), 1), channel: 'email' },
    };
    addBatch(tables, options.seed, email, [{ ...plan, ...revoked }]);
  }
}
