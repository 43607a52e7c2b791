import type { Json } from '../core/tables.ts';

/** Every choice of the film is written out: a template's version is frozen, defaults of the film are not. */
export const choices = (own: { [choice: string]: Json }): { [choice: string]: Json } => ({
  style: 'calm',
  font: 'style',
  pace: 'even',
  music: 'bed',
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
  format: 'portrait',
  ...own,
});

/** What every film of cards can be told; each adds its own switches. */
export const cardChoices = (own: { [choice: string]: Json }): { [choice: string]: Json } => ({
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

/** What every card can be told; each adds its own. */
export const stillChoices = (own: { [choice: string]: Json }): { [choice: string]: Json } => ({
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
