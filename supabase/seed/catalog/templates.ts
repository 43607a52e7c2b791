import type { Json } from '../core/tables.ts';
import { cardChoices, choices, stillChoices } from './templateChoices.ts';

/** A template of share videos with its versions, oldest first. Choices are checked against the film's schema in a test. */
export interface TemplateSeed {
  readonly key: string;
  readonly name: string;
  readonly film: string;
  readonly status: 'draft' | 'published' | 'archived';
  readonly versions: readonly {
    readonly status: 'draft' | 'published' | 'archived';
    readonly choices: { readonly [choice: string]: Json };
  }[];
}

const film = 'progress-journey';

export const templateSeeds: readonly TemplateSeed[] = [
  {
    key: 'calm-light',
    name: 'Calm progress',
    film,
    status: 'published',
    versions: [
      { status: 'archived', choices: choices({ headline: 'Week by week', showStreak: false }) },
      { status: 'published', choices: choices({}) },
    ],
  },
  {
    key: 'bold-dark',
    name: 'Bold at night',
    film,
    status: 'published',
    versions: [
      {
        status: 'published',
        choices: choices({
          style: 'bold',
          look: 'dark',
          accent: '#FF9A73',
          headline: 'Kept going',
          showGoal: false,
        }),
      },
    ],
  },
  {
    key: 'editorial-light',
    name: 'Editorial, pounds',
    film,
    status: 'published',
    versions: [
      {
        status: 'published',
        choices: choices({
          style: 'editorial',
          accent: '#C2502E',
          unit: 'lb',
          closingLine: 'One week after another.',
        }),
      },
    ],
  },
  {
    key: 'calm-unbranded',
    name: 'Calm progress, unbranded for TikTok',
    film,
    status: 'published',
    versions: [
      { status: 'published', choices: choices({ look: 'dark', accent: '#4FC9B8', branded: false }) },
    ],
  },
  {
    key: 'bold-light',
    name: 'Bold by day',
    film,
    status: 'draft',
    versions: [
      {
        status: 'draft',
        choices: choices({ style: 'bold', accent: '#5B5BA6', headline: 'What twelve weeks hold' }),
      },
    ],
  },
  {
    key: 'editorial-dark',
    name: 'Editorial at night (2025)',
    film,
    status: 'archived',
    versions: [
      {
        status: 'archived',
        choices: choices({
          style: 'editorial',
          look: 'dark',
          accent: '#E9B44C',
          showAdherence: false,
          sound: false,
        }),
      },
    ],
  },
  {
    key: 'weekly-bold',
    name: 'The week, bold',
    film: 'weekly-recap',
    status: 'published',
    versions: [
      {
        status: 'published',
        choices: cardChoices({ style: 'bold', showTrend: true, showStreak: true }),
      },
    ],
  },
  {
    key: 'numbers-calm',
    name: 'In numbers, square',
    film: 'stats-highlight',
    status: 'published',
    versions: [
      {
        status: 'published',
        choices: cardChoices({
          format: 'square',
          accent: '#5B5BA6',
          showGoal: true,
          showAdherence: true,
          showStreak: true,
          showTypicalResult: true,
        }),
      },
    ],
  },
  {
    key: 'two-days-calm',
    name: 'Two days, calm',
    film: 'before-after',
    status: 'published',
    versions: [
      {
        status: 'published',
        choices: cardChoices({ showChange: true, showConsistency: true, showTypicalResult: true }),
      },
    ],
  },
  {
    key: 'milestone-editorial',
    name: 'A milestone, editorial',
    film: 'milestone-moment',
    status: 'published',
    versions: [
      {
        status: 'published',
        choices: cardChoices({
          style: 'editorial',
          look: 'dark',
          showTrend: true,
          showConsistency: true,
        }),
      },
    ],
  },
  {
    key: 'stats-card-calm',
    name: 'Stats card, calm',
    film: 'stats-card',
    status: 'published',
    versions: [
      {
        status: 'published',
        choices: stillChoices({ showAdherence: true, showStreak: true, showTypicalResult: true }),
      },
    ],
  },
  {
    key: 'quote-card-editorial',
    name: 'Quote card, editorial',
    film: 'quote-card',
    status: 'published',
    versions: [
      {
        status: 'published',
        choices: stillChoices({
          style: 'editorial',
          accent: '#C2502E',
          quote: 'Small steps, kept up for {span}.',
        }),
      },
    ],
  },
  {
    key: 'badge-card-bold',
    name: 'Badge card, bold',
    film: 'badge-card',
    status: 'published',
    versions: [
      {
        status: 'published',
        choices: stillChoices({ style: 'bold', look: 'dark', format: 'portrait', showDetail: true }),
      },
    ],
  },
  {
    key: 'chart-card-calm',
    name: 'Chart card, landscape',
    film: 'chart-card',
    status: 'published',
    versions: [
      {
        status: 'published',
        choices: stillChoices({ format: 'landscape', showMilestone: true, showTypicalResult: true }),
      },
    ],
  },
];
