/** What members of the demo write of their days: plain and kind, without diagnoses. */
export const goodEmotions = ['calm', 'content', 'proud', 'hopeful', 'rested'] as const;
export const hardEmotions = ['tired', 'tense', 'restless', 'disappointed', 'worried'] as const;
export const copingStrategies = [
  'A short walk',
  'A glass of water and ten minutes',
  'Called a friend',
  'Slow breathing',
  'Wrote it down',
] as const;
export const cravedFoods = ['chocolate', 'crisps', 'biscuits', 'ice cream', 'fresh bread', 'pizza'] as const;

export const thoughts = [
  {
    situation: 'Missed the session on a full day at work.',
    thought: 'Now the week is lost.',
    distortion: 'all_or_nothing',
    against: 'Two sessions of this week are done already.',
    balanced: 'One session was missed; the next one counts as much as ever.',
    plan: 'Twenty minutes tomorrow before breakfast.',
  },
  {
    situation: 'The scale showed more than yesterday.',
    thought: 'Nothing that I do works.',
    distortion: 'overgeneralising',
    against: 'The trend of four weeks goes the right way; dinner was salty.',
    balanced: 'A single day is mostly water. The trend is what counts.',
    plan: 'Look at the weekly mean on Sunday.',
  },
  {
    situation: 'Had dessert at a birthday.',
    thought: 'I never manage when others are around.',
    distortion: 'overgeneralising',
    against: 'At the last two dinners it went as planned.',
    balanced: 'A birthday is a birthday. The next meal is an ordinary one.',
    plan: 'Breakfast as always.',
  },
  {
    situation: 'The coach has not answered yet.',
    thought: 'They must be annoyed with me.',
    distortion: 'mind_reading',
    against: 'It is Sunday, and they answered every time before.',
    balanced: 'They will answer when they are back.',
    plan: 'Write the question down for Monday.',
  },
] as const;

export const habits = [
  ['Water first', 'After I switch on the kettle', 'I drink a glass of water', 'daily', 7],
  ['Evening walk', 'After I clear the table', 'I walk for ten minutes', 'daily', 6],
  ['Lunch box', 'After I brush my teeth in the evening', 'I pack tomorrow’s lunch', 'weekdays', 5],
  ['Stretching', 'After I sit down to a series', 'I stretch for five minutes first', 'daily', 5],
] as const;

export const lapseWords = {
  skipped_training: [
    'Left the session out.',
    'A day without a gap',
    'Put a short session on the list for such days.',
  ],
  overeating: ['Ate more than I had planned.', 'Dinner with others', 'Eat something small before going out.'],
  late_eating: ['Ate late after a long day.', 'Late shift', 'Prepare dinner before the shift.'],
} as const;

export const reflections = [
  {
    prompt: 'What went well this week?',
    transcript:
      'I cooked on Sunday, and that carried me to Wednesday. The walks after dinner are nearly automatic now.',
    summary: 'Cooking ahead helped; walks have become a habit.',
    themes: ['cooking ahead', 'walking'],
    sentiment: 0.6,
  },
  {
    prompt: 'What was hard?',
    transcript:
      'Two late evenings in a row. I noticed that I eat quickly when I am tired, so I will set the table next time.',
    summary: 'Late evenings led to eating quickly; wants to set the table.',
    themes: ['tiredness', 'evenings'],
    sentiment: -0.25,
  },
  {
    prompt: 'What will you try next?',
    transcript: 'I want to train in the morning twice. My bag is packed already and stands by the door.',
    summary: 'Plans two morning sessions; the bag is packed.',
    themes: ['planning', 'training'],
    sentiment: 0.4,
  },
] as const;
