import { readFile, writeFile } from 'node:fs/promises';
import { PNG_HEADER_END, withComment } from '../../shared/pngComment.ts';
import type { RenderRequest } from './engine.ts';
import { RenderError } from './errors.ts';
import { runFf } from './ffmpeg.ts';
import { DRAFT_SCALE, PRESETS, type PresetName } from './presets.ts';

/** X takes pictures up to 5 MB, the others larger ones. */
const MAX_BYTES = 5_000_000;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What a picture's own header says. Pixels, bytes. */
export interface StillFacts {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  readonly fileSizeBytes: number;
}

/** Reads a PNG's header. @throws RenderError `output_rejected` when it is none. */
export function stillFacts(png: Buffer): StillFacts {
  if (png.length < PNG_HEADER_END || !png.subarray(0, SIGNATURE.length).equals(SIGNATURE))
    throw new RenderError('output_rejected', 'The finished picture is no PNG.');
  return {
    width: png.readUInt32BE(16),
    height: png.readUInt32BE(20),
    bitDepth: png.readUInt8(24),
    fileSizeBytes: png.length,
  };
}

/** @throws RenderError `output_rejected` with every promise of this house that the picture breaks. */
export function checkStill(
  { width, height, bitDepth, fileSizeBytes }: StillFacts,
  preset: PresetName,
  scale = 1,
): void {
  const shape = PRESETS[preset];
  const expected = `${shape.width * scale}×${shape.height * scale}`;
  const broken = [
    ...(`${width}×${height}` === expected ? [] : [`size should be ${expected}, it is ${width}×${height}`]),
    ...(bitDepth === 8 ? [] : [`bits a channel should be 8, they are ${bitDepth}`]),
    ...(fileSizeBytes <= MAX_BYTES
      ? []
      : [`bytes should be at most ${MAX_BYTES}, they are ${fileSizeBytes}`]),
  ];
  if (broken.length > 0)
    throw new RenderError('output_rejected', `The finished picture breaks a rule: ${broken.join('; ')}.`);
}

/**
 * Makes a drawn picture (`outFile`) what is handed out: it says where it came from, and a JPEG half its size stands beside it for lists.
 * @throws RenderError `output_rejected` when it is no PNG, Error when it cannot be decoded.
 */
export async function finishStill(
  { outFile, posterFile, provenance, scale }: RenderRequest,
  signal: AbortSignal,
): Promise<void> {
  const png = await readFile(outFile);
  stillFacts(png);
  if (provenance) await writeFile(outFile, withComment(png, provenance));
  const half = scale === DRAFT_SCALE ? [] : ['-vf', 'scale=iw/2:-2'];
  await runFf(
    'ffmpeg',
    ['-v', 'error', '-i', outFile, ...half, '-frames:v', '1', '-q:v', '3', '-y', posterFile],
    signal,
  );
}
