import { describe, expect, it } from 'vitest';
import { classifyError, RenderError } from '../../worker/render/errors.ts';

const because = (message: string, cause: unknown) => new Error(message, { cause });
const withCode = (message: string, code: string) => Object.assign(new Error(message), { code });

describe('the reason of a failed render', () => {
  it.each<[string, unknown, string, boolean]>([
    ['a full disk', withCode('ENOSPC: no space left on device, write', 'ENOSPC'), 'disk_full', true],
    [
      'a full disk under ffmpeg',
      new Error('ffmpeg failed: av_interleaved_write_frame(): No space left on device'),
      'disk_full',
      true,
    ],
    [
      'a browser that was killed',
      new Error('Protocol error (Page.captureScreenshot): Target closed.'),
      'browser_crashed',
      true,
    ],
    [
      'a browser that does not start',
      new Error('Failed to launch the browser process!\nlibnss3.so'),
      'browser_crashed',
      true,
    ],
    [
      'a refused connection',
      because(
        'Storing a.mp4 failed',
        because('fetch failed', withCode('connect ECONNREFUSED', 'ECONNREFUSED')),
      ),
      'network',
      true,
    ],
    [
      'a photo that is gone',
      new Error('Error loading image with src: http://127.0.0.1/a.jpg'),
      'missing_asset',
      false,
    ],
    ['props the film refuses', new Error('ZodError: Invalid input: expected string'), 'invalid_props', false],
    ['anything else', new Error('x is not a function'), 'render_failed', true],
    ['something that is no error', 'just text', 'render_failed', true],
  ])('%s', (_name, error, code, retry) => {
    expect(classifyError(error)).toMatchObject({ code, retry });
  });

  it('keeps a code that is already known', () => {
    const known = new RenderError('output_rejected', 'too long');
    expect(classifyError(known)).toBe(known);
    expect(known.retry).toBe(false);
  });

  it('tells a person one line, never a stack or a page of output', () => {
    const { message } = classifyError(new Error(`\nfirst line\n${'more '.repeat(1000)}`));
    expect(message).toBe('The film could not be rendered: first line');
    expect(classifyError(new Error('y'.repeat(5000))).message.length).toBeLessThan(600);
  });
});
