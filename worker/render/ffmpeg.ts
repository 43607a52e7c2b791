import { RenderInternals } from '@remotion/renderer';

/**
 * Runs the ffmpeg or ffprobe that came with Remotion's compositor package, so nothing has to be installed.
 * The child runs in the package's folder: pass absolute paths only.
 * @returns what it wrote to stdout.
 * @throws Error whose message carries the end of stderr; the signal's reason when aborted.
 */
export async function runFf(
  bin: 'ffmpeg' | 'ffprobe',
  args: readonly string[],
  signal?: AbortSignal,
): Promise<string> {
  signal?.throwIfAborted();
  const task = RenderInternals.callFf({
    bin,
    args: [...args],
    indent: false,
    logLevel: 'error',
    binariesDirectory: null,
    cancelSignal: undefined,
    options: { maxBuffer: 64 * 1024 * 1024 },
  });
  const stop = () => task.kill('SIGKILL');
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return (await task).stdout;
  } catch (error) {
    signal?.throwIfAborted();
    throw new Error(`${bin} failed: ${tail(error)}`, { cause: error });
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}

function tail(error: unknown): string {
  const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  return stderr.trim().split('\n').slice(-3).join(' ').slice(-400);
}
