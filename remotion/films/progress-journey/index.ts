import { formats } from '../../design/format.ts';
import type { StorySource } from '../../story/index.ts';
import { buildStory } from '../../story/index.ts';
import { defineFilm } from '../defineFilm.ts';
import { journeyCards } from './journeyCards.ts';
import { journeyWords } from './journeyWords.ts';
import { ProgressJourney } from './ProgressJourney.tsx';
import {
  choicesSchema,
  defaultChoices,
  type ProgressJourneyChoices,
  progressJourneySchema,
} from './schema.ts';
import { durationInFrames, fps } from './timeline.ts';

export const progressJourney = defineFilm({
  id: 'progress-journey',
  version: 1,
  title: 'Progress journey',
  description:
    'A weight line that draws itself through time, with its steady and its hard stretches, and what it came to.',
  schema: progressJourneySchema,
  choicesSchema,
  defaultChoices,
  fps,
  component: ProgressJourney,
  durationInFrames,
  sizeOf: ({ format }) => ({ width: formats[format].width, height: formats[format].height }),
  cardsOf: journeyCards,
  wordsOf: journeyWords,
  propsFrom: (source: StorySource, choices: ProgressJourneyChoices) => ({
    ...choices,
    story: buildStory(source, { unit: choices.unit }),
  }),
});
