/**
 * Renders that ended badly, newest last. No succeeded ones: such a row promises a file in Storage, and a demo must not
 * offer a video that can't be played. No queued ones either: the first worker to look would start them.
 */
export interface RenderSeed {
  readonly template: string;
  readonly status: 'failed' | 'cancelled';
  readonly attempts: number;
  readonly progressPct: number;
  readonly engine: 'canvas' | 'screenshot' | null;
  readonly errorCode: string | null;
  readonly errorMessage: string | null;
}

export const renderSeeds: readonly RenderSeed[] = [
  {
    template: 'calm-light',
    status: 'failed',
    attempts: 3,
    progressPct: 41,
    engine: 'canvas',
    errorCode: 'browser_crashed',
    errorMessage: 'The browser stopped while it drew the film.',
  },
  {
    template: 'bold-dark',
    status: 'cancelled',
    attempts: 0,
    progressPct: 0,
    engine: null,
    errorCode: null,
    errorMessage: null,
  },
  {
    template: 'editorial-light',
    status: 'failed',
    attempts: 1,
    progressPct: 0,
    engine: 'screenshot',
    errorCode: 'disk_full',
    errorMessage: 'There was no room left for the film’s file.',
  },
  {
    template: 'calm-light',
    status: 'cancelled',
    attempts: 1,
    progressPct: 63,
    engine: 'canvas',
    errorCode: 'cancelled',
    errorMessage: 'The render was cancelled.',
  },
  {
    template: 'calm-unbranded',
    status: 'failed',
    attempts: 3,
    progressPct: 0,
    engine: null,
    errorCode: 'attempts_exhausted',
    errorMessage: 'The worker stopped without a word, as often as it may.',
  },
];
