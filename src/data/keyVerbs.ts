import type { Client } from './client.ts';
import type {
  AssignmentResult,
  AssignmentRow,
  AttemptSource,
  BatchFunnel,
  ChangePreview,
  ChangeResult,
  FoundKey,
  HeatHour,
  KeyChange,
  KeyCheck,
  KeyCounters,
  KeyOwner,
  KeySelection,
  Redemption,
  RotationResult,
  TimelineEntry,
} from './keyVerbTypes.ts';
import { type FunctionName, rpc } from './rpc.ts';
import type { IssuedKey, IssueOptions } from './verbTypes.ts';

/** Keys changed in one step: small enough for any statement timeout, large enough that steps don't matter. */
const STEP = 2000;

/** How a run of many steps is followed and ended. */
export interface RunControl {
  onProgress?: (looked: number) => void;
  /** Ends the run between two steps: what is done stays done. */
  signal?: AbortSignal;
}

/** The life of consultation keys: each verb is one database function. */
export function createKeyVerbs(client: Client) {
  /** Functions that answer one JSON value, whose shape the generated types can't know. */
  const call = async <Answer>(name: FunctionName, args: Record<string, unknown>): Promise<Answer> =>
    (await rpc(client, name, args as never)) as unknown as Answer;

  return {
    /** Issues `quantity` (1 to 100,000) keys. The keys in the answer are shown once and can't be read again. */
    issueKeys: (quantity: number, options: IssueOptions = {}) =>
      call<IssuedKey[]>('issue_consultation_keys', { p_quantity: quantity, p_options: { ...options } }),

    /** Makes a key out of a word that somebody chose. It has to expire. */
    issueCampaignCode: (code: string, options: IssueOptions) =>
      call<IssuedKey>('issue_campaign_code', { p_code: code, p_options: { ...options } }),

    /** What a change would do, counted exactly; changes nothing. */
    previewKeyChange: (selection: KeySelection, change: KeyChange) =>
      call<ChangePreview>('preview_key_change', { p_selection: selection, p_change: change }),

    /**
     * Changes every key of a selection, in steps; `onProgress` gets the number of keys looked at so far. A step that fails
     * throws, and the steps before it stay done: calling again goes on, because what is done is skipped.
     */
    async changeKeys(
      selection: KeySelection,
      change: KeyChange,
      reason: string | undefined,
      { onProgress, signal }: RunControl = {},
    ): Promise<ChangeResult> {
      const sum: ChangeResult = { matched: 0, changed: 0, skipped: {} };
      let place: { next: string | null; run_id?: string } = { next: null };
      do {
        const step: ChangeResult & { next: string | null; run_id: string } = await call(
          'change_consultation_keys',
          {
            p_selection: selection,
            p_change: change,
            p_limit: STEP,
            ...(reason && { p_reason: reason }),
            ...(place.next && { p_after: place.next, p_run_id: place.run_id }),
          },
        );
        sum.matched += step.matched;
        sum.changed += step.changed;
        for (const [why, count] of Object.entries(step.skipped))
          sum.skipped[why] = (sum.skipped[why] ?? 0) + count;
        onProgress?.(sum.matched);
        place = step;
      } while (place.next && !signal?.aborted);
      return { ...sum, cancelled: place.next !== null };
    },

    /**
     * Gives keys other secrets, shown once, in steps. The old ones work for `graceHours` more, on the same counter. What comes back are
     * the secrets of the steps that were done: also after a step that failed, for nobody can read them again. Throws when there are none.
     */
    async rotateKeys(
      selection: KeySelection,
      reason: string,
      graceHours: number,
      { onProgress, signal }: RunControl = {},
    ): Promise<RotationResult> {
      const keys: IssuedKey[] = [];
      const run = { p_run_id: crypto.randomUUID(), p_selection: selection, p_reason: reason };
      let step: IssuedKey[];
      do {
        const last = keys.at(-1);
        try {
          step = await call<IssuedKey[]>('rotate_consultation_keys', {
            ...run,
            p_grace_hours: graceHours,
            p_limit: STEP,
            ...(last && { p_after: last.id }),
          });
        } catch (error) {
          if (keys.length === 0) throw error;
          return {
            keys,
            cancelled: false,
            failure: error instanceof Error ? error : new Error(String(error)),
          };
        }
        for (const key of step) keys.push(key);
        onProgress?.(keys.length);
      } while (step.length === STEP && !signal?.aborted);
      return { keys, cancelled: step.length === STEP };
    },

    /** Names of those who own or issued keys, or may. */
    keyOwners: () => call<KeyOwner[]>('key_owners', {}),

    /** `none` is a dry run; `all` applies the file or nothing; `good` applies the good rows. */
    assignKeys: (rows: readonly AssignmentRow[], apply: 'none' | 'all' | 'good') =>
      call<AssignmentResult>('assign_consultation_keys', { p_rows: rows, p_apply: apply }),

    /** The key that somebody reads out or pastes. Counts as no attempt. */
    findKey: (key: string) => call<FoundKey>('find_consultation_key', { p_key: key }),

    /** What would happen if this member redeemed this key now, by every rule. */
    checkKey: (keyId: string, userId: string) =>
      call<KeyCheck>('check_consultation_key', { p_key_id: keyId, p_user_id: userId }),

    /** Recounts a key or a batch. */
    checkCounters: (of: { keyId: string } | { batchId: string }) =>
      call<KeyCounters>(
        'check_key_counters',
        'keyId' in of ? { p_key_id: of.keyId } : { p_batch_id: of.batchId },
      ),

    keyTimeline: (keyId: string) => call<TimelineEntry[]>('consultation_key_timeline', { p_key_id: keyId }),

    batchFunnel: (batchId: string) => call<BatchFunnel>('consultation_batch_funnel', { p_batch_id: batchId }),

    /** Address and browser of a redemption or a refused one. Written to the audit log with the reason. */
    revealOrigin: (source: 'usage' | 'attempt', id: string, reason: string) =>
      call<{ ip_address: string | null; user_agent: string | null }>('reveal_redemption_origin', {
        p_source: source,
        p_id: id,
        p_reason: reason,
      }),

    attemptHeat: (from: string, to: string) =>
      call<HeatHour[]>('key_attempt_heat', { p_from: from, p_to: to }),
    attemptSources: (from: string, to: string) =>
      call<AttemptSource[]>('key_attempt_sources', { p_from: from, p_to: to }),

    /** Reminds the members of stalled sessions, nobody twice within a day. */
    nudgeSessions: (ids: readonly string[]) =>
      call<{ sent: number; skipped: Record<string, number> }>('nudge_consultation_sessions', { p_ids: ids }),

    /** Redeems a key for the signed-in member. The same token again is the same redemption. */
    redeemKey: (key: string, token: string) =>
      call<Redemption>('redeem_consultation_key', { p_key: key, p_idempotency_key: token }),
  };
}
