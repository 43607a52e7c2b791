import type { StoryErrorCode } from '../story/index.ts';

export type FilmErrorCode = 'unknown_film' | 'invalid_choices' | 'invalid_props' | StoryErrorCode;

/** Where in the choices or props something is wrong, and what. */
export interface FilmIssue {
  path: string;
  message: string;
}

/** A film that cannot be made of what was given. `message` is a sentence for staff. */
export class FilmError extends Error {
  readonly code: FilmErrorCode;
  readonly issues: readonly FilmIssue[];

  constructor(code: FilmErrorCode, message: string, issues: readonly FilmIssue[] = []) {
    super(message);
    this.name = 'FilmError';
    this.code = code;
    this.issues = issues;
  }
}
