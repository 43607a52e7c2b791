/** A conversation with the coach: the member's line, then the coach's, in turn; what is remembered of it. */
export interface CoachTalk {
  readonly title: string;
  readonly topics: readonly string[];
  readonly lines: readonly string[];
  readonly summary: string;
  readonly commitments: readonly string[];
}

/** What members and the coach talk over in the demo. */
export const coachTalks: readonly CoachTalk[] = [
  {
    title: 'A slow week',
    topics: ['plateau', 'expectations'],
    lines: [
      'The scale has not moved for ten days. Am I doing something wrong?',
      'Ten days are often water. Your weekly mean still points down, and you trained three times. Keep the plan one more week.',
      'All right. Should I eat less?',
      'Not now. Your protein is where it should be. Weigh in three mornings next week, and we look at the mean together.',
    ],
    summary: 'A plateau of ten days; agreed to keep the plan for a week and to weigh in three times.',
    commitments: ['Weigh in on three mornings'],
  },
  {
    title: 'Dinner with friends',
    topics: ['eating_out'],
    lines: [
      'We go out on Saturday. How do I not spoil the week?',
      'One dinner spoils nothing. Have a lunch with protein, and choose what you really want in the evening.',
      'And the drinks?',
      'Two at most, with water between them. Enjoy the company.',
    ],
    summary: 'Prepared for an evening out without skipping meals before it.',
    commitments: ['Lunch with protein on Saturday'],
  },
  {
    title: 'Sore legs',
    topics: ['recovery', 'training'],
    lines: [
      'My legs are very sore after the new session. Do I train tomorrow?',
      'Sore is fine, pain is not. Take a walk tomorrow and do the upper body the day after. Is anything painful in a joint?',
      'No, muscles only.',
      'Good. I suggest two sets fewer next time. You decide when it comes up for approval.',
    ],
    summary: 'Soreness without pain; a lighter next session was suggested.',
    commitments: ['Walk tomorrow'],
  },
  {
    title: 'Breakfast ideas',
    topics: ['meal_planning'],
    lines: [
      'I am tired of oats. What else has 25 g of protein?',
      'Skyr with berries and nuts, or two eggs on whole grain with cottage cheese. Both take five minutes.',
    ],
    summary: 'Two breakfasts of 25 g of protein.',
    commitments: [],
  },
  {
    title: 'Travelling next week',
    topics: ['travel', 'planning'],
    lines: [
      'I travel for work from Monday to Thursday. There is only a small hotel gym.',
      'Two sessions of twenty minutes are enough to keep what you have. I moved the long one to Friday in my proposal.',
      'And the food?',
      'Breakfast at the hotel with eggs, a salad with chicken at noon, and you are free in the evening.',
      'That I can do.',
      'Good trip. Write to me on Wednesday how it goes.',
    ],
    summary: 'A working trip: two short sessions, breakfast and lunch planned, evenings free.',
    commitments: ['Two short sessions', 'A message on Wednesday'],
  },
];
