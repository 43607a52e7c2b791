import type { GraphErrors } from '../graph.ts';

/** Refusals of a Facebook page (`code/subcode`), and what to do about each. */
export const facebookErrors: GraphErrors = {
  '190 | 10 | 200 | 100/33': [
    'reconnect',
    'Facebook no longer accepts the connection. Connect the page again.',
  ],
  '1390008': ['wait', 'The page posts too fast for Facebook.', { waitSeconds: 3_600 }],
  '1346003 | 1404102': [
    'human',
    'Facebook takes this for a breach of its rules. Look at the page before it posts again.',
    { stopsAccount: true },
  ],
  '1404078': [
    'human',
    "The page needs Facebook's publishing authorisation. A page admin has to give it in the app.",
    { stopsAccount: true },
  ],
  '4854002': [
    'human',
    'Facebook wants to see who runs the page. A page admin has to confirm their identity.',
    { stopsAccount: true },
  ],
  '1363047 | 1609010': ['retry', 'Facebook has a passing problem.', { waitSeconds: 60 }],
  '4 | 17 | 32 | 613 | 80001 | 80002': ['wait', 'Facebook asks for a pause.', { waitSeconds: 900 }],
  '1 | 2': ['retry', 'Facebook has a passing problem.'],
  '6000 | 1363019': ['rerender', 'Facebook could not read the file. Render the film again.'],
  '100': [
    'human',
    "Facebook did not accept what was asked. Look at the post's choices and the page's permissions.",
  ],
};
