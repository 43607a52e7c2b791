import type { Card } from '../cards/card.ts';
import { closingCard, consistencyCards, curveOf, figureCard, openingCard } from '../cards/commonCards.ts';
import { type CardProps, defineCardFilm } from '../cards/defineCardFilm.tsx';
import { shown } from './choices.ts';

type Props = CardProps & {
  showGoal: boolean;
  showAdherence: boolean;
  showStreak: boolean;
  showTypicalResult: boolean;
};

/** A way that has hardly begun is told by the goal's caption elsewhere; as a large number it would read like a bad mark. */
const minShownProgress = 0.05;

function goalCard({ story, showGoal }: Props): Card[] {
  const { goal, direction } = story;
  if (!showGoal || !goal || direction === 'maintain' || goal.progress < minShownProgress) return [];
  const value = Math.floor(goal.progress * 100);
  return [
    figureCard({
      id: 'goal',
      label: goal.reached ? 'There' : 'On the way',
      text: `${value}\u00a0%`,
      counts: { value, decimals: 0 },
      caption: goal.reached ? goal.text : 'of the way to the goal',
      visual: { kind: 'ring', share: goal.progress },
      beats: 4,
      ground: 'loud',
    }),
  ];
}

function cardsOf(props: Props): Card[] {
  const { story, showTypicalResult } = props;
  const { result, decimals } = story;
  return [
    openingCard(props, { kicker: 'In numbers', title: story.name ?? story.span, line: story.hook.headline }),
    figureCard({
      id: 'result',
      label: result.headline,
      text: result.changeText,
      ...(story.direction === 'maintain' ? {} : { counts: { value: result.change, decimals } }),
      caption: result.caption,
      visual: curveOf(props),
      note: showTypicalResult ? story.typicalResult : null,
      beats: 6,
    }),
    ...goalCard(props),
    ...consistencyCards(props, { adherence: props.showAdherence, streak: props.showStreak }),
    closingCard(props),
  ];
}

/** A member's figures one after another, each with its picture. */
export const statsHighlight = defineCardFilm({
  id: 'stats-highlight',
  version: 1,
  title: 'Stats highlight',
  description:
    'What it came to, how far it is to the goal, and how steady the days were: one number at a time.',
  choices: {
    showGoal: shown('Show the goal', 'How far the way to the goal is.'),
    showAdherence: shown('Show adherence', 'How much of the plan was done, where it is known.'),
    showStreak: shown('Show the longest streak', 'Longest run of days, where there is one.'),
    showTypicalResult: shown(
      'Show the typical result',
      'The median of comparable members. Advertising rules ask for it beside a single result.',
    ),
  },
  defaults: { showGoal: true, showAdherence: true, showStreak: true, showTypicalResult: true },
  cardsOf,
});
