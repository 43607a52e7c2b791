import type { Client } from './client.ts';
import type { Database } from './database.types.ts';
import { rpc } from './rpc.ts';

/** What a notice opens: a row, a list (with the list's own filter), or nothing. */
export interface NoticeLink {
  resource?: string;
  id?: string;
  filter?: Record<string, string | number>;
}

export interface StaffNotice {
  id: string;
  type: Database['public']['Enums']['notification_type'];
  title: string;
  body: string | null;
  link: NoticeLink;
  read_at: string | null;
  created_at: string;
}

/** `unread` counts all of one's notices, not those of the page. */
export interface NoticePage {
  unread: number;
  rows: StaffNotice[];
}

/** What the signed-in member of staff was told. Nobody reads or marks another's. */
export const createNoticeVerbs = (client: Client) => ({
  /** A page, newest first; `before` is `created_at` of the last row of the page before. */
  myNotices: async (before?: string, limit = 20) =>
    (await rpc(client, 'my_notices', {
      p_limit: limit,
      ...(before && { p_before: before }),
    })) as unknown as NoticePage,

  /** Marks notices as read; without ids all of one's own. Resolves with how many were unread. */
  readNotices: (ids?: string[]) => rpc(client, 'read_notices', ids ? { p_ids: ids } : {}),
});
