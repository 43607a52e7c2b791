/** Stable codes; the console explains them, the lane decides by `RETRYABLE` whether another attempt makes sense. */
export type RenderErrorCode =
  | 'browser_missing'
  | 'browser_crashed'
  | 'canvas_unsupported'
  | 'bundle_failed'
  | 'disk_full'
  | 'network'
  | 'invalid_props'
  | 'missing_asset'
  | 'output_rejected'
  | 'renderer_mismatch'
  | 'worker_stopped'
  | 'render_failed';

/** Codes that may go away by themselves or on another machine. The rest would fail the same way every time. */
const RETRYABLE: ReadonlySet<RenderErrorCode> = new Set([
  'browser_missing',
  'browser_crashed',
  'disk_full',
  'network',
  'renderer_mismatch',
  'worker_stopped',
  'render_failed',
]);

export class RenderError extends Error {
  override readonly name = 'RenderError';
  readonly code: RenderErrorCode;
  readonly retry: boolean;

  constructor(code: RenderErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.retry = RETRYABLE.has(code);
  }
}

const MAX_MESSAGE = 500;

interface Sign {
  readonly code: RenderErrorCode;
  readonly pattern: RegExp;
  readonly say: (detail: string) => string;
}

/**
 * Remotion, Node and Chromium report by message only, so these are the words they use. The first match wins:
 * a full disk first, since it makes everything after it fail as well.
 */
const SIGNS: readonly Sign[] = [
  {
    code: 'disk_full',
    pattern: /ENOSPC|no space left on device|disk quota exceeded|EDQUOT/i,
    say: () =>
      'The disk of the render worker is full. Free some space on it; the video is tried again by itself.',
  },
  {
    code: 'missing_asset',
    pattern:
      /error loading image|could not load (image|video|audio|font)|image with src .* could not|MEDIA_ELEMENT_ERROR|status(?: code)?(?: of|:)? 404/i,
    say: (detail) => `A picture or sound of this video could not be loaded: ${detail}`,
  },
  {
    code: 'invalid_props',
    pattern:
      /ZodError|StoryError|FilmError|invalid input|calculateMetadata.*(schema|props)|no composition with the id|could not find composition/i,
    say: (detail) => `The film does not accept this data: ${detail}`,
  },
  {
    code: 'browser_crashed',
    pattern:
      /target closed|session closed|target crashed|(page|context|browser) has been closed|page crashed|browser (has )?(crashed|disconnected)|failed to launch the browser|trying to connect to the browser|websocket is not open|failed to create (target|a page)/i,
    say: () => 'The browser that draws the film stopped. The video is tried again with a new one.',
  },
  {
    code: 'network',
    pattern:
      /fetch failed|ECONNRE(SET|FUSED)|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|EPIPE|socket hang up|ERR_(CONNECTION|NETWORK|INTERNET|NAME)|UND_ERR|(50[234]|429) /i,
    say: (detail) => `The back end could not be reached: ${detail}`,
  },
];

/** First line of an error's message, bounded: stacks and console dumps belong in the worker's log. */
function headline(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split('\n').find((line) => line.trim() !== '') ?? 'no reason was given')
    .trim()
    .slice(0, MAX_MESSAGE);
}

/** Whole text to search: message, name, code and causes; a wrapper's own message often hides the reason. */
function evidence(error: unknown, depth = 0): string {
  if (!(error instanceof Error) || depth > 4) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const cause = error.cause === undefined ? '' : evidence(error.cause, depth + 1);
  return `${error.name} ${code} ${error.message} ${cause}`;
}

/** Gives any error a stable code and a sentence for a person. A `RenderError` passes through unchanged. */
export function classifyError(error: unknown): RenderError {
  if (error instanceof RenderError) return error;
  const text = evidence(error);
  const sign = SIGNS.find((candidate) => candidate.pattern.test(text));
  if (sign)
    return new RenderError(sign.code, sign.say(headline(error)).slice(0, MAX_MESSAGE), { cause: error });
  return new RenderError('render_failed', `The film could not be rendered: ${headline(error)}`, {
    cause: error,
  });
}
