import type { Platform } from './captions.ts';

/** Facts of the file, as ffprobe found them; null where nobody measured. */
export interface MediaFacts {
  readonly seconds: number | null;
  readonly megabytes: number | null;
  readonly width: number | null;
  readonly height: number | null;
}

/** One post as it would go out. */
export interface PreflightPost {
  /** With its hashtags: `wholeCaption`. */
  readonly caption: string;
  /** Under the platform's own names. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly media: MediaFacts;
  /** The film shows the company's mark. */
  readonly branded: boolean;
  /** The account has a subscription at X. */
  readonly premium: boolean;
}

export interface PreflightRule {
  readonly id: string;
  /** Which platforms ask for it. */
  readonly platforms: readonly Platform[];
  /** `error` keeps the post from going out, `warning` is worth a look. */
  readonly level: 'error' | 'warning';
  /** Short name for a row of the matrix. */
  readonly name: string;
  /** @returns what is wrong and how to mend it, or null. */
  readonly check: (post: PreflightPost, platform: Platform) => string | null;
}

export interface Finding {
  readonly rule: string;
  readonly platform: Platform;
  readonly level: PreflightRule['level'];
  readonly message: string;
}
