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

/** A whole film, with its sound. */
interface FilmRequest extends Omit<DrawRequest, 'frames'> {
  /** One line for the file's own metadata: where it came from. No person in it, because files are passed on. */
  readonly provenance: string;
}

export interface DrawContext {
  readonly signal: AbortSignal;
  /** Frames drawn so far. */
  readonly onFrames: (count: number) => void;
}

const KEYFRAME_SECONDS = 2;
const SAMPLE_RATE = 48_000;
const AUDIO_BIT_RATE = 128_000;

/**
 * Draws a stretch of a film in this browser: the page's own pictures (HTML in canvas), its own H.264 encoder. No sound.
 * @returns an MP4 (H.264 High, yuv420p, BT.709 limited range, a keyframe every two seconds from its first frame).
 * @throws ZodError for props that do not fit, Error with Remotion's message for a film that cannot be drawn this way.
 */
export async function drawFrames(request: DrawRequest, context: DrawContext): Promise<Blob> {
  const composition = compositionOf(request);
  const [width, height] = [composition.width * request.scale, composition.height * request.scale];
  const drawn = moving(request, composition, context);
  const canvases = reuseCanvases(width, height);
  try {
    const { getBlob } = await renderMediaOnWeb({
      ...shared(request, composition, context.signal),
      ...drawn,
      hardwareAcceleration: 'prefer-software',
      muted: true,
      onFrame: async (frame) => {
        const converted = await drawn.onFrame(frame);
        canvases.release();
        return converted;
      },
    });
    return await getBlob();
  } finally {
    canvases.end();
  }
}

/**
 * Draws a whole film with its sound in a page that somebody looks at: it goes on answering, at some cost in speed. The sound is AAC, by the
 * browser's own encoder or, where it has none, by one in WebAssembly that is fetched for it.
 * @returns an MP4 as `drawFrames` makes it, with a comment that names Remotion and the provenance. @throws as `drawFrames`.
 */
export async function drawFilm(request: FilmRequest, context: DrawContext): Promise<Blob> {
  const composition = compositionOf(request);
  const { getBlob } = await renderMediaOnWeb({
    ...drawing(request, composition, context.signal),
    ...moving(request, composition, context),
    outputTarget: 'arraybuffer',
    hardwareAcceleration: 'no-preference',
    audioCodec: 'aac',
    audioBitrate: AUDIO_BIT_RATE,
    sampleRate: SAMPLE_RATE,
    metadata: { comment: request.provenance },
    pageResponsiveness: 'medium',
  });
  return getBlob();
}

/** Draws the first frame of the stretch. @returns a PNG, or a JPEG. @throws as `drawFrames`. */
export async function drawStill(
  request: DrawRequest,
  signal: AbortSignal,
  format: 'png' | 'jpeg' = 'png',
): Promise<Blob> {
  const still = await renderStillOnWeb({
    ...drawing(request, compositionOf(request), signal),
    frame: request.frames[0],
    scale: request.scale,
    allowHtmlInCanvas: true,
  });
  return still.blob({ format });
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

function compositionOf({ film: id, props }: Omit<DrawRequest, 'frames'>) {
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

type Composition = ReturnType<typeof compositionOf>;

/** Every way of drawing. */
function drawing(
  request: Pick<DrawRequest, 'props' | 'licenseKey'>,
  composition: Composition,
  signal: AbortSignal,
) {
  return {
    composition,
    inputProps: request.props,
    licenseKey: request.licenseKey,
    logLevel: 'error' as const,
    signal,
  };
}

/** Every way of drawing that makes a picture move. */
function moving(
  { scale, bitrate }: Pick<DrawRequest, 'scale' | 'bitrate'>,
  { width, height }: Composition,
  { onFrames }: DrawContext,
) {
  return {
    container: 'mp4' as const,
    scale,
    videoCodec: 'h264' as const,
    videoBitrate: bitrate,
    keyframeIntervalInSeconds: KEYFRAME_SECONDS,
    allowHtmlInCanvas: true,
    onFrame: limitedRangeFrames(width * scale, height * scale),
    onProgress: ({ encodedFrames }: { encodedFrames: number }) => onFrames(encodedFrames),
  };
}

/** A stretch in a page that nobody looks at. */
function shared(request: DrawRequest, composition: Composition, signal: AbortSignal) {
  const { frames } = request;
  return {
    ...drawing(request, composition, signal),
    frameRange: [frames[0], frames[1]] as [number, number],
    outputTarget: 'arraybuffer' as const,
    // Nobody looks at this page: it need not answer while it draws.
    pageResponsiveness: 'disabled' as const,
  };
}
