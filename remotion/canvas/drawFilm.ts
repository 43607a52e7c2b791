import { renderMediaOnWeb, renderStillOnWeb } from '@remotion/web-renderer';
import { type FilmProps, filmById } from '../films/registry.ts';
import { limitedRangeFrames } from './limitedRange.ts';
import { reuseCanvases } from './reuseCanvases.ts';

/** One stretch of a film. */
export interface DrawRequest {
  readonly film: string;
  /** Complete props of the film; checked by its schema. */
  readonly props: FilmProps;
  /** First and last frame, both drawn. */
  readonly frames: readonly [number, number];
  /** Of the film's sides, 1 or less; sides times it are even. */
  readonly scale: number;
  /** Upper bound, bits per second; flat pictures use a fraction of it. */
  readonly bitrate: number;
  /** Remotion's licence key; null when there is none. Usage is reported to Remotion when its service can be reached. */
  readonly licenseKey: string | null;
}

export interface DrawContext {
  readonly signal: AbortSignal;
  /** Frames drawn so far. */
  readonly onFrames: (count: number) => void;
}

const KEYFRAME_SECONDS = 2;
const SAMPLE_RATE = 48_000;

/**
 * Draws a stretch of a film in this browser: the page's own pictures (HTML in canvas), its own H.264 encoder. No sound.
 * @returns an MP4 (H.264 High, yuv420p, BT.709 limited range, a keyframe every two seconds from its first frame).
 * @throws ZodError for props that do not fit, Error with Remotion's message for a film that cannot be drawn this way.
 */
export async function drawFrames(request: DrawRequest, context: DrawContext): Promise<Blob> {
  const composition = compositionOf(request);
  const [width, height] = [composition.width * request.scale, composition.height * request.scale];
  const limitedRange = limitedRangeFrames(width, height);
  const canvases = reuseCanvases(width, height);
  try {
    const { getBlob } = await renderMediaOnWeb({
      ...shared(request, composition, context.signal),
      container: 'mp4',
      scale: request.scale,
      videoCodec: 'h264',
      videoBitrate: request.bitrate,
      keyframeIntervalInSeconds: KEYFRAME_SECONDS,
      hardwareAcceleration: 'prefer-software',
      muted: true,
      allowHtmlInCanvas: true,
      onFrame: async (frame) => {
        const converted = await limitedRange(frame);
        canvases.release();
        return converted;
      },
      onProgress: ({ encodedFrames }) => context.onFrames(encodedFrames),
    });
    return await getBlob();
  } finally {
    canvases.end();
  }
}

/** Draws the first frame of the stretch. @returns a PNG. @throws as `drawFrames`. */
export async function drawStill(request: DrawRequest, signal: AbortSignal): Promise<Blob> {
  const still = await renderStillOnWeb({
    ...drawing(request, compositionOf(request), signal),
    frame: request.frames[0],
    scale: request.scale,
    allowHtmlInCanvas: true,
  });
  return still.blob({ format: 'png' });
}

/** The sound of a stretch, mixed from the film's own audio elements. @returns WAV, 48 kHz, 16 bit. */
export async function mixSound(request: DrawRequest, context: DrawContext): Promise<Blob> {
  const { getBlob } = await renderMediaOnWeb({
    ...shared(request, compositionOf(request), context.signal),
    container: 'wav',
    audioCodec: 'pcm-s16',
    sampleRate: SAMPLE_RATE,
  });
  return getBlob();
}

function compositionOf({ film: id, props }: DrawRequest) {
  const film = filmById(id);
  if (!film) throw new Error(`There is no film "${id}".`);
  const { component, fps } = film;
  return {
    id,
    component,
    fps,
    ...film.sizeOf(props),
    durationInFrames: film.durationInFrames(props),
    defaultProps: {},
  };
}

function drawing(request: DrawRequest, composition: ReturnType<typeof compositionOf>, signal: AbortSignal) {
  return {
    composition,
    inputProps: request.props,
    licenseKey: request.licenseKey,
    logLevel: 'error' as const,
    signal,
  };
}

function shared(...given: Parameters<typeof drawing>) {
  const [{ frames }] = given;
  return {
    ...drawing(...given),
    frameRange: [frames[0], frames[1]] as [number, number],
    outputTarget: 'arraybuffer' as const,
    // Nobody looks at this page: it need not answer while it draws.
    pageResponsiveness: 'disabled' as const,
  };
}
