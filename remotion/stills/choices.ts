import { z } from 'zod';
import { styleNames } from '../design/styles.ts';
import { commonChoices, commonDefaults, formatChoice, ownLine, shown } from '../films/choices.ts';
import { mergeFieldNames } from '../story/index.ts';

/** Choices that every card has: a film's own, without what moves or sounds. */
export const stillChoices = {
  format: formatChoice.meta({
    title: 'Shape',
    description: 'Portrait for stories, square and landscape for feeds and sites.',
  }),
  look: commonChoices.look,
  style: z.enum(styleNames).meta({ title: 'Style', description: 'Type and composition of the card.' }),
  font: commonChoices.font,
  accent: commonChoices.accent,
  unit: z.enum(['kg', 'lb']).meta({
    title: 'Unit',
    description: 'Kilograms or pounds. Where consent covers percent only, the card shows percent instead.',
  }),
  headline: ownLine(48).meta({
    title: 'Headline',
    description: 'Line at the top. Left empty, the story writes it.',
    merge: mergeFieldNames,
  }),
  branded: shown(
    'Show the brand',
    'The brand at the foot. TikTok forbids it: choose the unbranded card there.',
  ),
};

const { style, font, look, accent, unit, headline, branded } = commonDefaults;
export const stillDefaults = {
  format: 'portrait',
  look,
  style,
  font,
  accent,
  unit,
  headline,
  branded,
} as const;
