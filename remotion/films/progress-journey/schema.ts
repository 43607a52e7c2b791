import { z } from 'zod';
import { timelineChoice } from '../../cards/editing.ts';
import { storySchema } from '../../story/index.ts';
import { commonChoices, commonDefaults, formatChoice, shown } from '../choices.ts';

/** What a template or a person may choose, in the order of the generated form. */
export const choicesSchema = z.object({
  style: commonChoices.style,
  font: commonChoices.font,
  look: commonChoices.look,
  accent: commonChoices.accent,
  unit: commonChoices.unit,
  format: formatChoice,
  headline: commonChoices.headline,
  closingLine: commonChoices.closingLine,
  showGoal: shown('Show the goal', 'Goal line in the chart and how far the way is.'),
  showAdherence: shown('Show adherence', 'How much of the plan was done, where it is known.'),
  showStreak: shown('Show the longest streak', 'Longest run of days, where there is one.'),
  showTypicalResult: shown(
    'Show the typical result',
    'The median of comparable members. Advertising rules ask for it beside a single result.',
  ),
  branded: commonChoices.branded,
  pace: commonChoices.pace,
  sound: commonChoices.sound,
  music: commonChoices.music,
  timeline: timelineChoice,
});

export const progressJourneySchema = choicesSchema.extend({
  story: storySchema.meta({
    title: 'Story',
    description: 'The storyboard, made from the member\u2019s rows.',
  }),
});

export type ProgressJourneyChoices = z.infer<typeof choicesSchema>;
export type ProgressJourneyProps = z.infer<typeof progressJourneySchema>;

export const defaultChoices: ProgressJourneyChoices = {
  ...commonDefaults,
  format: 'portrait',
  showGoal: true,
  showAdherence: true,
  showStreak: true,
  showTypicalResult: true,
};
