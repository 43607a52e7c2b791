/** Captions of share videos, invented, in the wording that the product itself asks of staff. */
export const captions: readonly string[] = [
  'Twenty-six weeks, one line. Thank you for letting us show it.',
  'Progress is rarely straight. This is what it looked like for one member.',
  'A plateau of five weeks, and then the line moved again.',
  'Small steps, written down. Results vary from person to person.',
  'No race. Just weeks that add up.',
  'Three sessions a week and a lot of patience.',
  'The weeks with travel are in here too.',
  'What steady looks like, week by week.',
  'Getting stronger takes time. Here is some of it.',
  'A year ago this was a first weigh-in.',
];

export const hashtagSeeds: readonly { readonly tag: string; readonly category: string }[] = [
  { tag: 'weekbyweek', category: 'motivation' },
  { tag: 'smallsteps', category: 'motivation' },
  { tag: 'keepgoing', category: 'motivation' },
  { tag: 'healthyhabits', category: 'nutrition' },
  { tag: 'mealplanning', category: 'nutrition' },
  { tag: 'balancedmeals', category: 'nutrition' },
  { tag: 'strengthtraining', category: 'fitness' },
  { tag: 'homeworkout', category: 'fitness' },
  { tag: 'walkingclub', category: 'fitness' },
  { tag: 'progressnotperfection', category: 'transformation' },
  { tag: 'memberstory', category: 'transformation' },
  { tag: 'keelcoaching', category: 'fitness' },
];
