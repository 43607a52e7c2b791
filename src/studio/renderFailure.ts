interface Failure {
  title: string;
  /** What somebody can do now. */
  next: string;
  /** Whether asking again as it is can help. */
  retry: boolean;
}

const elsewhere =
  'Nothing is wrong with the film. Try again; if it fails once more, tell whoever runs the render worker.';

/** The worker's stable error codes. Its own sentence is shown too; this adds a title and what to do next. */
const failures: Readonly<Record<string, Failure>> = {
  invalid_props: {
    title: 'The film does not accept this content',
    next: 'Change the choices on this page and render again.',
    retry: false,
  },
  missing_asset: {
    title: 'A picture or sound is missing',
    next: 'Tell whoever looks after the template, then try again.',
    retry: true,
  },
  output_rejected: {
    title: 'The finished file failed its checks',
    next: 'It is not offered, so nothing wrong can be posted. Tell whoever runs the render worker.',
    retry: true,
  },
  disk_full: {
    title: 'The render worker’s disk is full',
    next: 'Somebody has to free space there. Then try again.',
    retry: true,
  },
  browser_missing: {
    title: 'The render worker has no browser',
    next: 'Whoever runs the render worker has to install one. Then try again.',
    retry: true,
  },
  canvas_unsupported: {
    title: 'This browser cannot make films',
    next: 'Open the console in a current Chrome or Edge. Then try again.',
    retry: true,
  },
  attempts_exhausted: {
    title: 'Every attempt was interrupted',
    next: elsewhere,
    retry: true,
  },
};

const other: Failure = { title: 'The video could not be rendered', next: elsewhere, retry: true };

export const failureText = (code: string | null): Failure => failures[code ?? ''] ?? other;
