/** What the metric functions answer, by what they are about. */
export type * from './adherence.ts';
export type * from './content.ts';
export type * from './engagement.ts';
export type * from './models.ts';
export type * from './overview.ts';
