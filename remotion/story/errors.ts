export type StoryErrorCode = 'too_few_weigh_ins' | 'invalid_source';

/** A story that cannot be told. `message` is a sentence for staff, `code` is for programs. */
export class StoryError extends Error {
  readonly code: StoryErrorCode;

  constructor(code: StoryErrorCode, message: string) {
    super(message);
    this.name = 'StoryError';
    this.code = code;
  }
}
