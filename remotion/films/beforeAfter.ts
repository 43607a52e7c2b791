import type { Card, Visual } from '../cards/card.ts';
import { closingCard, consistencyCards, figureCard, openingCard } from '../cards/commonCards.ts';
import { type CardProps, defineCardFilm } from '../cards/defineCardFilm.tsx';
import type { StoryPhoto } from '../story/index.ts';
import { shown } from './choices.ts';

type Props = CardProps & { showChange: boolean; showConsistency: boolean; showTypicalResult: boolean };

const missing: StoryPhoto = { src: null, when: '', hideFace: true };

/** What stands where there is no photo: at most two letters of the name that consent shows. */
function initialsOf(name: string | null): string {
  const words = (name ?? '').split(/\s+/u).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0]?.toLocaleUpperCase('en') ?? '')
    .join('');
}

function photoCard(id: string, label: string, line: string, visual: Visual, ground: Card['ground']): Card {
  return {
    id,
    beats: 4,
    ground,
    rows: [
      { role: 'label', text: label, tone: 'accent', maxLines: 1 },
      { role: 'title', text: line, tone: 'ink', maxLines: 2 },
    ],
    visual,
    note: null,
    brand: false,
  };
}

function cardsOf(props: Props): Card[] {
  const { story, showChange, showConsistency, showTypicalResult } = props;
  const { result } = story;
  const initials = initialsOf(story.name);
  const { before, after } = story.photos ?? { before: missing, after: missing };
  const photos = (...some: StoryPhoto[]): Visual => ({ kind: 'photos', photos: some, initials });
  const both = photos(before, after);
  const note = showTypicalResult ? story.typicalResult : null;
  return [
    openingCard(props, { kicker: 'Two days', title: story.name ?? story.span, line: story.hook.headline }),
    photoCard('first', 'The first day', 'Where it began', photos(before), 'deep'),
    photoCard('later', story.span, 'One day of many', photos(after), 'loud'),
    showChange
      ? figureCard({
          id: 'both',
          label: result.headline,
          text: result.changeText,
          caption: result.caption,
          visual: both,
          note,
        })
      : { ...photoCard('both', story.span, 'The days between', both, 'paper'), note },
    ...(showConsistency ? consistencyCards(props, { adherence: true, streak: true }) : []),
    closingCard(props),
  ];
}

/** Two photos of one person and the days between them. Not for paid advertisements: the platforms forbid it there. */
export const beforeAfter = defineCardFilm({
  id: 'before-after',
  version: 1,
  title: 'Before and after',
  description:
    'A first and a later photo, by consent for photos, and the days between them. Not for paid advertisements.',
  choices: {
    showChange: shown('Show the change', 'The change on the trend line beside the two photos.'),
    showConsistency: shown(
      'Show what carried it',
      'Adherence and the longest run of days, where they are known.',
    ),
    showTypicalResult: shown(
      'Show the typical result',
      'The median of comparable members. Advertising rules ask for it beside a single result.',
    ),
  },
  defaults: { showChange: true, showConsistency: true, showTypicalResult: true },
  cardsOf,
});
