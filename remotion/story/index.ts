export { buildStory } from './buildStory.ts';
export { dayLabel } from './dates.ts';
export { type EdgeStory, edgeStories } from './edgeStories.ts';
export { StoryError, type StoryErrorCode } from './errors.ts';
export { type GoalDirection, type StorySource, storySourceSchema } from './source.ts';
export { type ChartPoint, type Moment, type Scene, type Story, storySchema } from './storyboard.ts';
export { formatChange, formatNumber, roundTo, type WeightUnit } from './units.ts';
export { wordingIssues } from './wording.ts';
