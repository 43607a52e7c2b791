import type { CalendarPost } from '../data/index.ts';

/** A post with or without a time, as the calendar and its own page know it. */
export type MovablePost = Pick<CalendarPost, 'id' | 'account_id' | 'content_id' | 'status' | 'title'> & {
  at: string | null;
};
