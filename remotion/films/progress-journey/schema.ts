import { z } from 'zod';
import { storySchema, wordingIssues } from '../../story/index.ts';

/** A line that staff write themselves keeps to the same careful wording as the story's own captions. */
const ownLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .superRefine((text, context) => {
      for (const reason of wordingIssues(text)) {
        context.addIssue({ code: 'custom', message: `This line ${reason}. Say it more carefully.` });
      }
    });

/** What a template or a person may choose. Titles and descriptions are the labels and help of the generated form. */
export const choicesSchema = z.object({
  style: z
    .enum(['calm', 'bold', 'editorial'])
    .meta({ title: 'Style', description: 'Type, composition and motion of the whole film.' }),
  look: z.enum(['light', 'dark']).meta({ title: 'Look', description: 'Light or dark background.' }),
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/iu, 'Use a colour like #C2502E.')
    .meta({
      title: 'Accent colour',
      description: 'Colour of the line and of highlights. Text darkens or lightens it until it can be read.',
      control: 'colour',
    }),
  unit: z.enum(['kg', 'lb']).meta({
    title: 'Unit',
    description: 'Kilograms or pounds. Where consent covers percent only, the film shows percent instead.',
  }),
  headline: ownLine(48).meta({
    title: 'Headline',
    description: 'Opening line under the name. Left empty, the story writes it.',
  }),
  closingLine: ownLine(64).meta({
    title: 'Closing line',
    description: 'Last line of the film. Left empty, the story writes it.',
  }),
  showGoal: z
    .boolean()
    .meta({ title: 'Show the goal', description: 'Goal line in the chart and how far the way is.' }),
  showAdherence: z
    .boolean()
    .meta({ title: 'Show adherence', description: 'How much of the plan was done, where it is known.' }),
  showStreak: z
    .boolean()
    .meta({ title: 'Show the longest streak', description: 'Longest run of days, where there is one.' }),
  showTypicalResult: z.boolean().meta({
    title: 'Show the typical result',
    description: 'The median of comparable members. Advertising rules ask for it beside a single result.',
  }),
  branded: z.boolean().meta({
    title: 'Show the brand',
    description: 'Closing card with the brand. TikTok forbids it: choose the unbranded film there.',
  }),
  sound: z.boolean().meta({ title: 'Sound', description: 'Quiet bed of pad and plucks, free of licences.' }),
});

export const progressJourneySchema = choicesSchema.extend({
  story: storySchema.meta({
    title: 'Story',
    description: 'The storyboard, made from the member\u2019s rows.',
  }),
});

export type ProgressJourneyChoices = z.infer<typeof choicesSchema>;
export type ProgressJourneyProps = z.infer<typeof progressJourneySchema>;
export type Style = ProgressJourneyChoices['style'];

export const defaultChoices: ProgressJourneyChoices = {
  style: 'calm',
  look: 'light',
  accent: '#0B6B63',
  unit: 'kg',
  headline: '',
  closingLine: '',
  showGoal: true,
  showAdherence: true,
  showStreak: true,
  showTypicalResult: true,
  branded: true,
  sound: true,
};
