import type { PlatformError } from './errors.ts';

export type PlatformName = 'instagram' | 'tiktok' | 'facebook' | 'x' | 'webhook';

/** The film's bytes, wherever they lie. */
export interface Media {
  readonly bytes: number;
  /** Bytes `from` up to but not including `to`. */
  read(from: number, to: number): Promise<Uint8Array<ArrayBuffer>>;
  /** An address that a third party can fetch it from for an hour. Only the webhook sends it on. */
  url(): Promise<string>;
}

export interface Access {
  /** The platform's id of the account: Instagram user, Facebook page, TikTok open_id, X user; a webhook's address. */
  readonly account: string;
  readonly token: string;
}

export interface Order {
  /** Our id of the post. */
  readonly id: string;
  /** As it goes out, hashtags included. */
  readonly caption: string;
  /** Under the platform's own names; see shared/publishing/options.ts. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly media: Media;
  /** Milliseconds since 1970; no post of ours is older than this. */
  readonly armedAt: number;
  /** Ids that other posts of ours have on this account: they cannot be this one. */
  readonly taken: ReadonlySet<string>;
}

/** What the platform gave us on the way, kept in the database between steps: container, upload, publish id. */
export type Handles = Readonly<Record<string, string | number>>;
export type Save = (handles: Handles) => Promise<void>;

export type Prepared =
  | { readonly kind: 'ready'; readonly handles: Handles }
  /** It went out after all, while nobody was sure: ask, do not publish. */
  | { readonly kind: 'published'; readonly handles: Handles }
  /** The platform is still working on the file. */
  | { readonly kind: 'wait'; readonly seconds: number };

/** What the platform says about a post that may have been published. */
export type Found =
  | { readonly kind: 'live'; readonly id: string; readonly permalink: string | null }
  | { readonly kind: 'processing'; readonly seconds: number; readonly id?: string }
  /** It is not there now. `over`: and what was prepared can never become a post. */
  | { readonly kind: 'absent'; readonly over: boolean }
  /** The platform tried and gave up: it is not there and will not be. */
  | { readonly kind: 'failed'; readonly error: PlatformError }
  /** There is nothing that could be asked. */
  | { readonly kind: 'unaskable' };

/** Cumulative counts; null where the platform does not tell. */
export interface Counts {
  readonly views: number | null;
  readonly likes: number | null;
  readonly comments: number | null;
  readonly shares: number | null;
  readonly saves: number | null;
}

export type Removal =
  /** Deleted, and asked again: it is gone. `proof` is what the platform said. */
  | { readonly kind: 'gone'; readonly proof: Readonly<Record<string, unknown>> }
  | { readonly kind: 'pending'; readonly seconds: number }
  /** No API for it: a person deletes it in the app. */
  | { readonly kind: 'manual' };

export interface Quota {
  readonly used: number;
  readonly total: number;
  readonly perSeconds: number;
}

/** What a receiver said to a test. */
export interface TestDelivery {
  readonly delivered: boolean;
  /** HTTP status; null without a whole answer. */
  readonly status: number | null;
  /** For staff: what it means and what to do. */
  readonly message: string;
  /** The first characters of what it answered. */
  readonly answer: string;
}

/**
 * One platform. Every method throws PlatformError for a refusal (nothing happened) and UnclearError when nobody knows.
 * Only `publish` can make something public; the caller has committed "armed" before.
 */
export interface PlatformClient {
  readonly platform: PlatformName;
  /** The platform's own count, where it has one to ask. */
  quota(access: Access): Promise<Quota | null>;
  /** Everything before the call that publishes; goes on where `handles` say that it was. Safe to repeat. */
  prepare(access: Access, order: Order, handles: Handles, save: Save): Promise<Prepared>;
  publish(access: Access, order: Order, handles: Handles): Promise<Found>;
  /** Asks, and changes nothing: polling after a publish, and reconciliation when its answer was lost. */
  find(access: Access, order: Order, handles: Handles): Promise<Found>;
  /** @returns counts by post id; a post that is not in it is not there any more. */
  insights(access: Access, ids: readonly string[]): Promise<ReadonlyMap<string, Counts>>;
  remove(access: Access, id: string): Promise<Removal>;
  /** What a person has to be shown before they post; only TikTok has it. */
  creator?(access: Access): Promise<Readonly<Record<string, unknown>>>;
  /** Sends something that is no post, to see what the other side says; only the webhook has it. Never throws for an answer. */
  test?(access: Access, id: string): Promise<TestDelivery>;
}
