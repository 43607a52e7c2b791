import type { Platform } from '../../shared/publishing/captions.ts';
import type { Tables } from '../data/database.types.ts';

/** A row of `social_account_summaries`: an account, what it may post, and what waits. */
export type AccountRow = Omit<Tables<'social_account_summaries'>, Counted | 'next_post_at' | 'platform'> &
  Record<Counted, number> & {
    platform: Platform;
    next_post_at: string | null;
  };
type Counted = 'cap_24h' | 'used_24h' | 'waiting_posts' | 'troubled_posts';
export type PlatformRow = Tables<'social_platforms'>;

export const platformNames: Readonly<Record<Platform, string>> = {
  instagram: 'Instagram',
  tiktok: 'TikTok',
  facebook: 'Facebook',
  x: 'X',
  webhook: 'Webhook',
};

/** What a platform calls the thing that posts, and where its id is found: for tokens that are pasted. */
export const accountIdHelp: Readonly<Record<Platform, string>> = {
  instagram: 'Instagram user id, a number: Meta Business Suite, Instagram account, “id” of the Graph API.',
  tiktok: 'The creator’s open_id, as TikTok’s token answer names it.',
  facebook: 'Page id, a number: the page’s “About”, “Page transparency”.',
  x: 'User id, a number: “id” of GET /2/users/me.',
  webhook: 'Address that takes the posts, beginning with https://.',
};

export interface AccountState {
  label: string;
  tone: 'success' | 'info' | 'default' | 'warning' | 'error';
  /** What it means for posts, and what a person can do; null when all is well. */
  note: string | null;
}

const reconnectNote = 'Nothing goes out until somebody connects it again.';
const daysUntil = (instant: string, now: Date) =>
  Math.ceil((Date.parse(instant) - now.getTime()) / 86_400_000);

/** How an account is, in words: what stops it for good comes before what stops it for a while. */
export function accountState(account: AccountRow, now: Date): AccountState {
  if (account.status === 'disabled')
    return {
      label: 'Disconnected',
      tone: 'default',
      note: 'Its tokens were forgotten. Connect it to post again.',
    };
  if (account.status === 'reconnect')
    return {
      label: account.has_token ? 'Connect again' : 'Not connected',
      tone: 'error',
      note: account.last_error_code
        ? `${reconnectNote} The platform said “${account.last_error_code}”.`
        : reconnectNote,
    };
  if (account.paused_at)
    return {
      label: 'Paused',
      tone: 'warning',
      note: account.paused_reason ? `Paused: ${account.paused_reason}` : 'Nothing new goes out.',
    };
  if (!account.has_token)
    return { label: 'No token', tone: 'warning', note: 'Posts wait here until somebody connects it.' };
  if (account.held_until && Date.parse(account.held_until) > now.getTime())
    return { label: 'Held', tone: 'warning', note: 'The platform asked for a pause. It goes on by itself.' };
  if (account.status === 'expiring' && account.token_expires_at) {
    const days = Math.max(0, daysUntil(account.token_expires_at, now));
    const when = days === 0 ? 'today' : days === 1 ? 'within a day' : `within ${days} days`;
    return {
      label: 'Expiring',
      tone: 'warning',
      note: `Its connection ends ${when}. Connect it again in time.`,
    };
  }
  return { label: 'Connected', tone: 'success', note: null };
}

/** True when posts can go out right now. */
/** True when a webhook can be sent a test: a paused one too, since a test is no post. */
export const canTest = (account: AccountRow) =>
  account.has_token && (account.status === 'connected' || account.status === 'expiring');

/** True when posts can go out right now. */
export const canPost = (account: AccountRow) => canTest(account) && !account.paused_at;

/** Hashtags that its posts start with, as its settings say. */
export function ownHashtags({ settings }: Pick<AccountRow, 'settings'>): string[] {
  const { hashtags } = (settings ?? {}) as { hashtags?: unknown };
  return Array.isArray(hashtags) ? hashtags.filter((tag) => typeof tag === 'string') : [];
}

/** Where the platforms send a person back to. */
export const callbackPath = '/connect-account';
