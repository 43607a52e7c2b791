import type { CoachTalk } from './coachTalks.ts';

/** What parents and the coach talk over about a child. */
export const childTalks: readonly CoachTalk[] = [
  {
    title: 'Nothing but pasta',
    topics: ['picky_eating'],
    lines: [
      'For a week there has been nothing but pasta. Should I worry?',
      'A week of one food is common at this age. Put a spoon of something else beside the pasta, and say nothing about it.',
      'And if it is left on the plate?',
      'Then it was seen. Ten times seen is often once tasted. You decide what is served, your child how much.',
    ],
    summary: 'A week of one food; a spoon of another one beside it, without pressure.',
    commitments: ['Offer one other food beside the pasta'],
  },
  {
    title: 'Beginning with fish',
    topics: ['first_foods', 'allergens'],
    lines: [
      'When can I give fish for the first time?',
      'From the first months of solids on. Begin at noon with a teaspoon, well cooked, without bones, and wait two days before the next new food.',
    ],
    summary: 'A first teaspoon of fish at noon, two days before anything else that is new.',
    commitments: [],
  },
];
