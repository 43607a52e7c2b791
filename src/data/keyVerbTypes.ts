import type { Tables } from './database.types.ts';
import type { IssuedKey } from './verbTypes.ts';

/** Which keys a verb is for: the list's own search and filters; one key is `filters.ids`. */
export type KeySelection = { search?: string; filters?: Record<string, unknown> };

/** A change of keys, as `change_consultation_keys` takes it. A type alias: it has to pass as JSON. */
export type KeyChange =
  | { action: 'deliver'; channel: DeliveryChannel }
  | { action: 'revoke' | 'reinstate' | 'expire' }
  | { action: 'extend'; days?: number; expires_at?: string }
  | { action: 'reassign'; assigned_user_id?: string; assigned_email?: string }
  | { action: 'set_max_uses'; max_uses: number };

export type DeliveryChannel = 'copied' | 'csv' | 'pdf' | 'email' | 'post' | 'in_person';

/** Counted exactly by the database. `as_of` goes back with the selection, so that keys issued meanwhile are left alone. */
export interface ChangePreview {
  matched: number;
  changes: number;
  skipped: Record<string, number>;
  as_of: string;
}

export interface ChangeResult {
  matched: number;
  changed: number;
  skipped: Record<string, number>;
  /** True when the run was ended before its last step. */
  cancelled?: boolean;
}

export interface RotationResult {
  keys: IssuedKey[];
  cancelled: boolean;
  /** Why the run ended early, when a step failed after others were done. */
  failure?: Error;
}

/** A name for "who answers for these keys"; only who may own can be chosen. */
export interface KeyOwner {
  id: string;
  full_name: string;
  may_own: boolean;
}

export interface AssignmentRow {
  line: number;
  key: string;
  assigned_to: string;
  notes?: string;
}

export interface AssignmentProblem {
  line: number;
  column: string;
  why: string;
}

export interface AssignmentResult {
  rows: number;
  good: number;
  members: number;
  reassigned: number;
  applied: number;
  problems: AssignmentProblem[];
}

export interface FoundKey {
  key_id: string | null;
  is_well_formed: boolean;
  is_replaced: boolean;
  near_key_id: string | null;
}

type Outcome = Tables<'consultation_key_attempts'>['outcome'];

export interface KeyCheck {
  outcome: Outcome | 'redeemed';
  rules: { rule: Outcome; passes: boolean; detail: string }[];
}

export interface KeyCounters {
  counter: number;
  rows: number;
  cap_counter: number | null;
  agrees: boolean;
}

export interface TimelineEntry {
  at: string;
  kind: string;
  id: string | null;
  staff_name: string | null;
  user_id: string | null;
  user_name: string | null;
  session_id: string | null;
  reason: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  address_tag: string | null;
  assigned_name: string | null;
}

export interface BatchFunnel {
  issued: number;
  delivered: number;
  redeemed: number;
  redemptions: number;
  started: number;
  sections: number[];
  finished: number;
  programs: number;
}

/** Refusals of one hour; `hour` is its beginning, ISO 8601. Hours without any are left out. */
export interface HeatHour {
  hour: string;
  attempts: number;
  guessed: number;
  mistyped: number;
  real_key: number;
  throttled: number;
}

export interface AttemptSource {
  kind: 'member' | 'address' | 'prefix';
  id: string;
  name: string | null;
  attempts: number;
  guessed: number;
  last_at: string;
}

export interface Redemption {
  outcome: Outcome | 'redeemed';
  session_id: string | null;
}
