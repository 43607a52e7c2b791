import type { CalendarPost, CalendarWarning } from '../data/index.ts';

export const warningTexts: Readonly<Record<CalendarWarning, string>> = {
  no_account: 'It has no account yet.',
  past: 'Its time has passed.',
  paused: 'The account is paused: nothing goes out.',
  cut_off: 'The account is not connected: nothing goes out.',
  close: 'Another post of the account is less than half an hour away.',
  over_cap: 'More posts than the account may make in 24 hours.',
  same_content: 'The account has this film or this caption already.',
};

/** Only what is not under way keeps no time of its own. */
export const canMove = ({ status }: Pick<CalendarPost, 'status'>) =>
  status === 'draft' || status === 'approved';

/** Who has to look: the first sentence of what stands in a post's way. */
export const trouble = (post: CalendarPost): string | null =>
  post.needs_person
    ? 'The platform could not say whether it is out: somebody has to look.'
    : ((post.status === 'failed' ? post.error_message : null) ??
      (post.warnings[0] ? warningTexts[post.warnings[0]] : null));

/** How many posts in trouble share a place at most: so many have to be shown there before "more" may hide any. */
export function mostTrouble(
  posts: readonly CalendarPost[],
  together: (a: CalendarPost, b: CalendarPost) => boolean,
): number {
  const troubled = posts.filter(trouble);
  return Math.max(0, ...troubled.map((post) => troubled.filter((other) => together(post, other)).length));
}
