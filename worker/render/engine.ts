import type { SlowFrame } from './slowFrames.ts';

/**
 * The one interface behind which every way of drawing a film lives. A lane knows nothing of browsers; an engine
 * knows nothing of jobs, leases or storage.
 */
export type RenderStage = 'preparing' | 'drawing' | 'encoding';

export interface RenderRequest {
  /** Id of a film in `remotion/films/registry.ts`; it is also the id of the Remotion composition. */
  readonly film: string;
  /** Complete, validated props of the film (choices + story). */
  readonly props: Readonly<Record<string, unknown>>;
  /** Key of `PRESETS`. */
  readonly preset: string;
  /** Of the film's sides: 1, or `DRAFT_SCALE`. Every side times the scale is even. */
  readonly scale?: number;
  /** One line for the file's own metadata: where it came from. No person in it, because files are passed on. */
  readonly provenance?: string;
  /** Absolute path of the MP4 to write, the PNG of a card. Its folder exists. */
  readonly outFile: string;
  /** Absolute path of the JPEG poster to write. */
  readonly posterFile: string;
}

export interface RenderContext {
  /** Called often; `fraction` is 0 to 1 of the whole render. */
  readonly onProgress: (fraction: number, stage: RenderStage) => void;
  /** When it fires, the engine stops as soon as it can and rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** Called once by an engine that can draw two films side by side: what is left of this one no longer needs the whole machine. */
  readonly onSpare?: () => void;
}

export interface RenderResult {
  /** Null for a card, which does not move. */
  readonly durationSeconds: number | null;
  readonly frames: number;
  /** Of the file, pixels. */
  readonly width: number;
  readonly height: number;
  readonly engine: string;
  readonly engineVersion: string;
  /** Frames that took longest, slowest first. */
  readonly slowest: readonly SlowFrame[];
  /** Why another engine than the first choice drew it. */
  readonly fallback?: string;
  /** Milliseconds of each step, for logs and benches. */
  readonly timings: Readonly<Record<string, number>>;
}

export interface RenderEngine {
  readonly name: string;
  /** Prepares what can be prepared before the first job (bundle, browser). Safe to call twice. */
  warmUp(): Promise<void>;
  /** @throws RenderError with a stable code; the signal's reason when aborted. */
  render(request: RenderRequest, context: RenderContext): Promise<RenderResult>;
  /** Ends every process that the engine started. */
  close(): Promise<void>;
}
