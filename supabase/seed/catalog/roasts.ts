/** Friendly teasing about habits, never about a body, a weight or a meal. */
export const roasts = [
  ['planning', 'Your calendar says “stretching”. Your sofa says otherwise.'],
  ['mornings', 'Three alarms for one walk. The walk is flattered.'],
  ['gear', 'The new mat still smells of the shop. Shall we introduce it to the floor?'],
  ['streaks', 'Eleven days in a row. Even your shoelaces are impressed.'],
  ['steps', 'You took the lift to the gym. The stairs send their regards.'],
] as const;
