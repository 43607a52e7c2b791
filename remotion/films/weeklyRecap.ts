import type { Card } from '../cards/card.ts';
import { closingCard, consistencyCards, curveOf, figureCard, openingCard } from '../cards/commonCards.ts';
import { type CardProps, defineCardFilm } from '../cards/defineCardFilm.tsx';
import { shown } from './choices.ts';

type Props = CardProps & { showTrend: boolean; showStreak: boolean };

function planCard({ story }: Props): Card[] {
  const { planned, done, days } = story.week;
  if (done === 0) return [];
  const things = done === 1 ? 'session or meal' : 'sessions and meals';
  return [
    figureCard({
      id: 'plan',
      label: 'The plan',
      text: String(done),
      counts: { value: done, decimals: 0 },
      caption: planned > done ? `of ${planned} planned sessions and meals done` : `planned ${things} done`,
      visual: { kind: 'days', days },
      ground: 'deep',
    }),
  ];
}

function trendCard(props: Props): Card[] {
  const { story, showTrend } = props;
  const { change, changeText } = story.week;
  if (!showTrend) return [];
  const moved = change !== null && changeText !== null && change !== 0;
  return [
    figureCard({
      id: 'trend',
      label: 'The trend',
      text: moved ? changeText : story.result.changeText,
      ...(moved ? { counts: { value: change, decimals: story.decimals } } : {}),
      caption: moved ? 'on the trend line this week. A week is a short time' : story.result.caption,
      visual: curveOf(props),
      note: story.typicalResult,
    }),
  ];
}

function cardsOf(props: Props): Card[] {
  const { story, showStreak } = props;
  return [
    openingCard(props, { kicker: 'A week', title: story.name ?? story.week.label, line: story.week.label }),
    ...planCard(props),
    ...trendCard(props),
    ...consistencyCards(props, { adherence: false, streak: showStreak }),
    closingCard(props),
  ];
}

/** Seven days: what was planned and done, and where the trend went. */
export const weeklyRecap = defineCardFilm({
  id: 'weekly-recap',
  version: 1,
  title: 'Weekly recap',
  description: 'Seven days of the plan, and where the trend line went in them.',
  choices: {
    showTrend: shown('Show the trend', 'How far the trend line moved this week, and the whole line.'),
    showStreak: shown('Show the longest streak', 'Longest run of days, where there is one.'),
  },
  defaults: { showTrend: true, showStreak: true },
  cardsOf,
});
