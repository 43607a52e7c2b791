import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { RenderError } from '../render/errors.ts';
import { runFf } from '../render/ffmpeg.ts';

export const MEDIA_BUCKET = 'member-media';

/** No film shows a photo larger than this: twice the width of a tile in portrait. */
const MAX_WIDTH = 1440;
/** Decoding a picture that claims to be enormous ends here. */
const DECODE_MS = 30_000;
/** Formats that ffmpeg here cannot read go to the browser as they are, up to this size. */
const MAX_RAW_BYTES = 8 * 1024 * 1024;

const photosSchema = z.object({
  before: z.looseObject({ path: z.string() }),
  after: z.looseObject({ path: z.string() }),
});

/**
 * The frozen rows with the pictures that they name, made small. Rows without photos come back as they are.
 * @param folder the job's own: copies lie there and go with it.
 * @throws RenderError `missing_asset` when a photo is gone, `invalid_props` when it is no picture.
 */
export async function withPhotos(
  client: SupabaseClient,
  source: Record<string, unknown>,
  folder: string,
  signal: AbortSignal,
): Promise<Record<string, unknown>> {
  if (!source.photos) return source;
  const photos = photosSchema.parse(source.photos);
  const filled = async (photo: { path: string }, name: string) => ({
    ...photo,
    src: await pictureOf(client, photo.path, join(folder, name), signal),
  });
  const before = await filled(photos.before, 'before');
  const after = await filled(photos.after, 'after');
  return { ...source, photos: { before, after } };
}

async function pictureOf(
  client: SupabaseClient,
  path: string,
  file: string,
  signal: AbortSignal,
): Promise<string> {
  const { data, error } = await client.storage.from(MEDIA_BUCKET).download(path);
  if (error) {
    const message =
      'A photo of this film is gone. Ask for the film again: it then takes the photos that are there.';
    throw new RenderError('missing_asset', message, { cause: error });
  }
  signal.throwIfAborted();
  const bytes = Buffer.from(await data.arrayBuffer());
  const original = `${file}.${endingOf(bytes)}`;
  await writeFile(original, bytes);
  const small = `${file}-small.jpg`;
  try {
    const scale = `scale='min(${MAX_WIDTH},iw)':-2`;
    const limit = AbortSignal.any([signal, AbortSignal.timeout(DECODE_MS)]);
    // Written anew: place, camera and whatever else the file knew stay behind.
    await runFf('ffmpeg', ['-y', '-i', original, '-vf', scale, '-frames:v', '1', '-q:v', '3', small], limit);
    return `data:image/jpeg;base64,${(await readFile(small)).toString('base64')}`;
  } catch (failure) {
    signal.throwIfAborted();
    if (data.type === 'image/webp' && data.size <= MAX_RAW_BYTES)
      return `data:image/webp;base64,${bytes.toString('base64')}`;
    const message = 'A photo of this film cannot be read as a picture. The member has to upload it again.';
    throw new RenderError('invalid_props', message, { cause: failure });
  }
}

/** Remotion's ffmpeg tells pictures by the ending of their names, members' files may have any: their first bytes decide. */
function endingOf(bytes: Buffer): 'png' | 'jpg' {
  return bytes.subarray(1, 4).toString('latin1') === 'PNG' ? 'png' : 'jpg';
}
