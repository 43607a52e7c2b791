import type { Json } from '../core/tables.ts';

type Choices = { [choice: string]: Json };

/** What every film of cards can be told, written out, because a template's version is frozen and a film's defaults are not. Each adds its own switches. */
export const cardChoices = (own: Choices): Choices => ({
  style: 'calm',
  font: 'style',
  pace: 'even',
  music: 'bed',
  look: 'light',
  accent: '#0B6B63',
  unit: 'kg',
  headline: '',
  closingLine: '',
  branded: true,
  sound: true,
  format: 'portrait',
  ...own,
});

/** What the progress journey can be told on top. */
export const choices = (own: Choices): Choices =>
  cardChoices({ showGoal: true, showAdherence: true, showStreak: true, showTypicalResult: true, ...own });

/** What every card can be told; each adds its own. */
export const stillChoices = (own: Choices): Choices => ({
  format: 'square',
  look: 'light',
  style: 'calm',
  font: 'style',
  accent: '#0B6B63',
  unit: 'kg',
  headline: '',
  branded: true,
  ...own,
});
