/** What kind of template a film makes, in the database's words. Films without an entry are progress videos. */
const types = {
  'weekly-recap': 'weekly_recap',
  'stats-highlight': 'stats_reel',
  'before-after': 'before_after',
  'stats-card': 'quote_image',
  'quote-card': 'quote_image',
  'badge-card': 'quote_image',
  'chart-card': 'quote_image',
} as const;

export const templateTypeOf = (film: string) =>
  Object.hasOwn(types, film) ? types[film as keyof typeof types] : 'progress_video';
