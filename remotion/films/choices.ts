import { z } from 'zod';
import { formatNames } from '../design/format.ts';
import { paceNames } from '../design/pace.ts';
import { fontNames, styleNames } from '../design/styles.ts';
import { musicNames } from '../sound/soundtrack.ts';
import { mergeFieldNames, mergeIssues, wordingIssues } from '../story/index.ts';

/** A line that staff write themselves: careful like the story's own captions, with known merge fields (`{name}`) only. */
export const ownLine = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    .superRefine((text, context) => {
      for (const reason of wordingIssues(text)) {
        context.addIssue({ code: 'custom', message: `This line ${reason}. Say it more carefully.` });
      }
      for (const reason of mergeIssues(text)) {
        context.addIssue({ code: 'custom', message: `This line ${reason}.` });
      }
    });

/** A switch of the generated form. */
export const shown = (title: string, description: string) => z.boolean().meta({ title, description });

/** Choices that every film has. Titles and descriptions are the labels and help of the generated form. */
export const commonChoices = {
  style: z
    .enum(styleNames)
    .meta({ title: 'Style', description: 'Type, composition and motion of the whole film.' }),
  font: z.enum(fontNames).meta({
    title: 'Typeface',
    description: 'Style keeps the letters that the style was drawn with.',
  }),
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
    merge: mergeFieldNames,
  }),
  closingLine: ownLine(64).meta({
    title: 'Closing line',
    description: 'Last line of the film. Left empty, the story writes it.',
    merge: mergeFieldNames,
  }),
  branded: shown(
    'Show the brand',
    'Closing card with the brand. TikTok forbids it: choose the unbranded film there.',
  ),
  pace: z.enum(paceNames).meta({
    title: 'Length',
    description: 'Brisk is a fifth shorter, slow a third longer. Scenes change on the beat at any length.',
  }),
  sound: shown('Sound', 'Music under the film, made by Keel itself and free of licences.'),
  music: z.enum(musicNames).meta({
    title: 'Music',
    description: 'Bed is pad and plucks, pad the held chords alone, plucks the figure alone.',
  }),
};

export const commonDefaults = {
  style: 'calm',
  font: 'style',
  look: 'light',
  accent: '#0B6B63',
  unit: 'kg',
  headline: '',
  closingLine: '',
  branded: true,
  pace: 'even',
  sound: true,
  music: 'bed',
} as const;

/** Shape of films whose composition flows into any frame. */
export const formatChoice = z
  .enum(formatNames)
  .meta({ title: 'Format', description: 'Portrait for all platforms; square and landscape for feeds.' });
