/**
 * What a worker does about a refusal.
 * - `retry`: again, later each time, a limited number of times;
 * - `wait`: again when the platform says that it may; costs no attempt;
 * - `reconnect`: nothing until a person has connected the account again;
 * - `rerender`: the file is wrong; this post is over;
 * - `human`: a person has to look; this post is over.
 */
export type Action = 'retry' | 'wait' | 'reconnect' | 'rerender' | 'human';

export interface Remedy {
  readonly action: Action;
  /** For staff: what happened and what to do. */
  readonly message: string;
  readonly waitSeconds?: number;
  /** What was prepared (container, upload) is of no use any more. */
  readonly fresh?: true;
  /** The whole account stops until a person has looked. */
  readonly stopsAccount?: true;
}

/** The platform refused: whatever was asked did not happen. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError';
  readonly code: string;
  readonly remedy: Remedy;

  constructor(code: string, remedy: Remedy) {
    super(remedy.message);
    this.code = code;
    this.remedy = remedy;
  }
}

/** Nobody knows: no answer, a torn one, or a server error. After a call that could publish, only asking helps. */
export class UnclearError extends Error {
  override readonly name = 'UnclearError';
  readonly code: string;

  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
