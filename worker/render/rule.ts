import type { FileFacts } from './probe.ts';

export type Platform = 'instagram' | 'tiktok' | 'facebook' | 'x';

export interface Rule {
  /** `keel` is this house's own promise: the one file that all four platforms take. */
  readonly platform: Platform | 'keel';
  readonly rule: string;
  readonly expected: string;
  readonly found: (facts: FileFacts) => string;
  readonly holds: (facts: FileFacts) => boolean;
}
