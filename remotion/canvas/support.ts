const codec = 'avc1.640028';

/** What this browser lacks for drawing films as the worker draws them, as a sentence; null when it has everything. */
export async function whatIsMissing(width: number, height: number): Promise<string | null> {
  const context = document.createElement('canvas').getContext('2d');
  if (!context || !('drawElementImage' in context)) return 'It cannot draw HTML in a canvas.';
  if (!('VideoEncoder' in globalThis)) return 'It has no video encoder.';
  const { supported } = await VideoEncoder.isConfigSupported({
    codec,
    width,
    height,
    hardwareAcceleration: 'prefer-software',
  });
  return supported ? null : 'It cannot encode H.264 High.';
}

/** What is to be made: a still or a film, and its size. */
interface Wanted {
  readonly still: boolean;
  readonly width: number;
  readonly height: number;
}

/**
 * Why the browser of a person cannot make a film or card itself, as a sentence; null when it can. HTML in canvas is faster where it is
 * switched on; without it, Remotion draws each element on the canvas itself, and the picture is the same (`tests/render/engines.test.ts`).
 */
export async function whyNotHere({ still, width, height }: Wanted): Promise<string | null> {
  if (!globalThis.isSecureContext) return 'A browser makes films only for pages that come over https.';
  if (still) return null;
  if (!('VideoEncoder' in globalThis)) return 'This browser has no video encoder.';
  const { supported } = await VideoEncoder.isConfigSupported({ codec, width, height });
  return supported ? null : 'This browser cannot encode H.264.';
}
