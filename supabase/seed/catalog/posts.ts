type PostStatus =
  | 'draft'
  | 'approved'
  | 'armed'
  | 'submitted'
  | 'processing'
  | 'live'
  | 'failed'
  | 'unknown'
  | 'cancelled'
  | 'removed';

/** One content of the demo and what became of its posts. */
export interface ContentSeed {
  readonly status: PostStatus;
  /** Days from the end of the demo at which it is due; null has no date. Negative is the past. */
  readonly dueDay: number | null;
  /** One platform, or all that the member allows. */
  readonly spread: 'one' | 'all';
  readonly error?: { readonly code: string; readonly message: string };
}

const live = (dueDay: number): ContentSeed => ({ status: 'live', dueDay, spread: 'all' });

export const contentSeeds: readonly ContentSeed[] = [
  ...[-58, -52, -47, -41, -36, -33, -27, -22, -19, -13, -9, -6, -3, -2].map(live),
  { status: 'removed', dueDay: null, spread: 'all' },
  { status: 'approved', dueDay: 2, spread: 'all' },
  { status: 'approved', dueDay: 5, spread: 'one' },
  { status: 'draft', dueDay: 8, spread: 'all' },
  { status: 'draft', dueDay: null, spread: 'one' },
  {
    status: 'failed',
    dueDay: -5,
    spread: 'one',
    error: { code: '352/2207026', message: 'The platform does not take this video format.' },
  },
  { status: 'cancelled', dueDay: -8, spread: 'one' },
  { status: 'armed', dueDay: 0, spread: 'one' },
  { status: 'submitted', dueDay: 0, spread: 'one' },
  { status: 'processing', dueDay: 0, spread: 'one' },
  {
    status: 'unknown',
    dueDay: -1,
    spread: 'one',
    error: {
      code: 'timeout',
      message: 'The platform did not answer. It is asked again, never posted again.',
    },
  },
];

/** The company's own accounts. No tokens: connecting an account is an act of a person. */
export const accountSeeds = [
  { platform: 'instagram', handle: '@keel.example', status: 'connected', tokenDays: 41, errorCode: null },
  { platform: 'tiktok', handle: '@keel_example', status: 'expiring', tokenDays: 4, errorCode: null },
  { platform: 'facebook', handle: 'Keel Example', status: 'connected', tokenDays: 57, errorCode: null },
  { platform: 'x', handle: '@keelexample', status: 'reconnect', tokenDays: -2, errorCode: 'not-authorized' },
  { platform: 'webhook', handle: 'intranet', status: 'disabled', tokenDays: null, errorCode: null },
] as const;
