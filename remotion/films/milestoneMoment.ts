import type { Card } from '../cards/card.ts';
import { closingCard, consistencyCards, curveOf, openingCard } from '../cards/commonCards.ts';
import { type CardProps, defineCardFilm } from '../cards/defineCardFilm.tsx';
import { shown } from './choices.ts';

/** What is celebrated: the last milestone, else the goal, else the longest run of days, else that someone kept measuring. */
export function celebrated({ story }: Pick<CardProps, 'story'>): {
  title: string;
  when: string;
  detail: string;
  day: number | null;
} {
  const { milestone, goal, streak, hook, span } = story;
  if (milestone) return { ...milestone };
  if (goal?.reached) return { title: 'Goal reached', when: span, detail: goal.text, day: story.chart.days };
  if (streak) return { title: streak.text, when: span, detail: streak.caption, day: null };
  return { title: 'Kept going', when: span, detail: hook.kicker, day: null };
}

function cardsOf(props: CardProps & { showTrend: boolean; showConsistency: boolean }): Card[] {
  const { story, showTrend, showConsistency } = props;
  const { title, when, detail, day } = celebrated(props);
  const mark = story.milestone && day === story.milestone.day ? story.milestone.value : null;
  const curve = curveOf(props, day !== null && mark !== null ? [day, mark] : null);
  return [
    openingCard(props, { kicker: 'A milestone', title: story.name ?? 'A milestone', line: when }),
    {
      id: 'milestone',
      beats: 5,
      ground: 'deep',
      rows: [
        { role: 'label', text: when, tone: 'accent', maxLines: 1 },
        { role: 'closing', text: title, tone: 'ink', maxLines: 3 },
        { role: 'detail', text: detail, tone: 'muted', maxLines: 2 },
      ],
      visual: showTrend ? curve : null,
      note: null,
      brand: false,
    },
    ...(showConsistency
      ? consistencyCards(props, { adherence: true, streak: story.milestone !== null })
      : []),
    closingCard(props),
  ];
}

/** One moment worth telling, and what carried it. */
export const milestoneMoment = defineCardFilm({
  id: 'milestone-moment',
  version: 1,
  title: 'Milestone moment',
  description: 'One milestone on the line it belongs to, and the days that carried it.',
  choices: {
    showTrend: shown('Show the trend', 'The weight line with the milestone marked on it.'),
    showConsistency: shown(
      'Show what carried it',
      'Adherence and the longest run of days, where they are known.',
    ),
  },
  defaults: { showTrend: true, showConsistency: true },
  cardsOf,
});
