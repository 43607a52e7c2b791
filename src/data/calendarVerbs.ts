import type { Client } from './client.ts';
import type { Database } from './database.types.ts';
import { rpc } from './rpc.ts';
import type { SocialPlatform } from './verbTypes.ts';

/** What stands in the way of a planned post. `cut_off`: its account is not connected. */
export type CalendarWarning =
  | 'no_account'
  | 'past'
  | 'paused'
  | 'cut_off'
  | 'close'
  | 'over_cap'
  | 'same_content';

export interface CalendarPost {
  id: string;
  account_id: string | null;
  platform: SocialPlatform;
  status: Database['public']['Enums']['post_status'];
  /** When it is planned for, as an instant. */
  at: string;
  content_id: string | null;
  /** The caption's first line. */
  title: string;
  error_message: string | null;
  needs_person: boolean;
  warnings: CalendarWarning[];
}

/** A slot that is to come and has no post. */
export interface EmptySlot {
  slot_id: string;
  account_id: string;
  at: string;
}

export interface PublishingCalendar {
  posts: CalendarPost[];
  slots: EmptySlot[];
}

/** Instants, ISO 8601; the end is not included. */
export interface Span {
  from: string;
  to: string;
}

/** What the calendar asks. */
export function createCalendarVerbs(client: Client) {
  return {
    /** A person took a post down by hand and says how that is seen. */
    closeTakedown: (id: string, proofUrl: string, note: string) =>
      rpc(client, 'close_takedown', { p_id: id, p_proof_url: proofUrl, p_note: note }),
    /** Posts and empty slots of a span of at most 100 days, of one account or of all. */
    publishingCalendar: async ({ from, to }: Span, accountId?: string) =>
      (await rpc(client, 'publishing_calendar', {
        p_from: from,
        p_to: to,
        ...(accountId && { p_account_id: accountId }),
      })) as unknown as PublishingCalendar,
  };
}
