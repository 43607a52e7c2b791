import type { GraphErrors } from '../graph.ts';

/** Instagram's refusals (`code/subcode`), and what to do about each. */
export const instagramErrors: GraphErrors = {
  '-2/2207003 | -1/2207001': ['retry', 'Instagram could not take the file in time.', { fresh: true }],
  '-2/2207020 | 24/2207006 | -1/2207032 | -1/2207053': [
    'retry',
    'The prepared upload is gone; a new one is made.',
    { fresh: true },
  ],
  '24/2207008': ['retry', 'Instagram does not find the prepared upload yet.', { waitSeconds: 60 }],
  '9007/2207027': ['wait', 'Instagram is still working on the file.', { waitSeconds: 60 }],
  '9/2207042': [
    'wait',
    'The account has posted as often as it may in 24 hours.',
    { waitSeconds: 86_400, stopsAccount: true },
  ],
  '4/2207051': [
    'human',
    'Instagram takes this for spam. Look at the account before it posts again.',
    { stopsAccount: true },
  ],
  '25/2207050': [
    'human',
    'Instagram has restricted the account. Sign in to the app and see why.',
    { stopsAccount: true },
  ],
  '352/2207026': ['rerender', 'Instagram does not take this video format. Render the film again.'],
  '9004/2207052': ['retry', 'Instagram could not fetch the file from its address.', { fresh: true }],
  '36004/2207010': ['human', 'The caption is too long for Instagram.'],
  '100/2207040': ['human', 'More than 20 people are mentioned.'],
  '1/2207057': ['human', 'The cover frame lies beyond the end of the film.'],
  '190 | 10 | 200 | 100/33': [
    'reconnect',
    'Instagram no longer accepts the connection. Connect the account again.',
  ],
  '4 | 17 | 32 | 613 | 80001 | 80002': ['wait', 'Instagram asks for a pause.', { waitSeconds: 900 }],
  '1 | 2': ['retry', 'Instagram has a passing problem.'],
};
