export { buildStory } from './buildStory.ts';
export { dayLabel } from './dates.ts';
export { type EdgeStory, edgeStories } from './edgeStories.ts';
export { StoryError, type StoryErrorCode } from './errors.ts';
export { filledLine, type MergeField, mergeFieldNames, mergeFields, mergeIssues } from './mergeFields.ts';
export { maxMoments } from './moments.ts';
export { type GoalDirection, type StorySource, storySourceSchema } from './source.ts';
export {
  type ChartPoint,
  type Moment,
  type Scene,
  type Story,
  type StoryPhoto,
  storySchema,
} from './storyboard.ts';
export { formatChange, formatNumber, roundTo, type WeightUnit } from './units.ts';
export { wordingIssues } from './wording.ts';
