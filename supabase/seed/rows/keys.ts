import { personalKeys, type SharedBatchSeed, sharedBatches } from '../catalog/keyBatches.ts';
import { addMinutes, parseDay, utcInstant } from '../core/calendar.ts';
import { hashHex, stableUuid } from '../core/hash.ts';
import { createRandom } from '../core/random.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
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
  readonly assigned_email?: string;
  readonly revoked?: { readonly at: string; readonly reason: string };
  readonly notes?: string | null;
  readonly tags?: readonly string[];
}

/**
 * The digest is random, not the HMAC of any key: nobody, this code included, knows a key that opens a seeded row. A
 * redeemable key is issued in the console, where it is shown once.
 */
function keyRow(name: string, batchId: string, plan: KeyPlan): Row {
  const random = createRandom(name);
  return {
    id: stableUuid(name),
    key_value: hashHex(`${name}/a`) + hashHex(`${name}/b`),
    key_prefix: 'KEEL',
    key_last4: Array.from({ length: 4 }, () => random.pick(symbols)).join(''),
    batch_id: batchId,
    max_uses: plan.max_uses,
    current_uses: plan.current_uses,
    not_before: plan.not_before ?? null,
    expires_at: plan.expires_at,
    assigned_user_id: plan.assigned_user_id ?? null,
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
}

export function createKeyRing({ seed, today }: DemoOptions): KeyRing {
  const opens = (batch: SharedBatchSeed): string =>
    utcInstant(parseDay(today) + (batch.notBeforeDay ?? batch.issuedDay), workTime);
  const used = new Map<string, number>();
  const redemptions = (batch: string): number => used.get(batch) ?? 0;
  return {
    redemptions,
    sharedKey: (batch, index) => keyId(seed, batch, index),
    keyOf({ key, memberId, redeemedAt }) {
      if (key === 'own') return keyId(seed, memberId, 0);
      const batch = sharedBatches.find(
        (candidate) => redeemedAt > opens(candidate) && redemptions(candidate.name) < candidate.takes,
      );
      if (!batch) throw new RangeError(`no batch of keys is open on ${redeemedAt}`);
      const before = redemptions(batch.name);
      used.set(batch.name, before + 1);
      return keyId(seed, batch.name, before % batch.quantity);
    },
  };
}

/** @param key unique in the demo; @param name what the list shows, by default what the console itself would write. */
function addBatch(tables: Tables, seed: string, key: string, plans: readonly KeyPlan[], name?: string): void {
  const [first] = plans;
  if (first === undefined) return;
  const id = stableUuid(`${seed}/consultation_key_batches/${key}`);
  addRows(tables, 'public.consultation_key_batches', [
    {
      id,
      name: name ?? `${first.created_at.slice(0, 16).replace('T', ' ')} UTC`,
      quantity: plans.length,
      current_uses: plans.reduce((sum, plan) => sum + plan.current_uses, 0),
      notes: first.notes ?? null,
      created_at: first.created_at,
    },
  ]);
  const keys = plans.map((plan, index) => keyRow(`${seed}/consultation_keys/${key}/${index}`, id, plan));
  addRows(tables, 'public.consultation_keys', keys);
}

/** The keys of one batch, used as often as its redemptions say; its first key is full, which shows `exhausted`. */
function sharedPlans(batch: SharedBatchSeed, redemptions: number, at: (day: number) => string): KeyPlan[] {
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
    addBatch(
      tables,
      options.seed,
      batch.name,
      sharedPlans(batch, ring.redemptions(batch.name), at),
      batch.name,
    );
  for (const { key, memberId, issuedAt } of consultations) {
    if (key !== 'own') continue;
    const expires_at = addMinutes(issuedAt, openDays * 1440);
    const plan = {
      max_uses: 1,
      current_uses: 1,
      created_at: issuedAt,
      expires_at,
      assigned_user_id: memberId,
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
    };
    addBatch(tables, options.seed, email, [{ ...plan, ...revoked }]);
  }
}
