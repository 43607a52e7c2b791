import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SupabaseClient } from '@supabase/supabase-js';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withPhotos } from '../../worker/lanes/renderPhotos.ts';

/** Photos of a film on their way from the bucket to its props. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'photos-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const large = () => {
  const png = new PNG({ width: 3000, height: 2000, colorType: 2 });
  png.data.fill(180);
  return new Blob([new Uint8Array(PNG.sync.write(png, { colorType: 2, deflateLevel: 1 }))], {
    type: 'image/png',
  });
};

/** A bucket that holds these files. */
function bucketOf(files: Readonly<Record<string, Blob>>): SupabaseClient {
  const download = async (path: string) =>
    files[path] ? { data: files[path], error: null } : { data: null, error: new Error('Object not found') };
  return { storage: { from: () => ({ download }) } } as unknown as SupabaseClient;
}

const source = { photos: { before: { path: 'a', hide_face: true }, after: { path: 'b', hide_face: false } } };
const never = new AbortController().signal;

it('makes enormous photos small and keeps what was frozen of them', async () => {
  const filled = await withPhotos(bucketOf({ a: large(), b: large() }), source, folder, never);
  const { before, after } = filled.photos as {
    before: { src: string; hide_face: boolean };
    after: { path: string };
  };
  expect(before).toMatchObject({
    path: 'a',
    hide_face: true,
    src: expect.stringMatching(/^data:image\/jpeg;base64,/),
  });
  expect(after.path).toBe('b');
  const jpeg = Buffer.from(before.src.split(',')[1] ?? '', 'base64');
  expect(jpeg.length).toBeLessThan(200_000);
  // The frame header of a JPEG (SOF0 or SOF2) holds height and width.
  const frame = jpeg.findIndex((byte, at) => byte === 0xff && [0xc0, 0xc2].includes(jpeg[at + 1] ?? 0));
  expect([jpeg.readUInt16BE(frame + 7), jpeg.readUInt16BE(frame + 5)]).toEqual([1440, 960]);
});

it('leaves rows without photos alone', async () => {
  const rows = { weigh_ins: [] };
  expect(await withPhotos(bucketOf({}), rows, folder, never)).toBe(rows);
});

it('fails for a photo that is gone or is no picture, with a sentence and without another try', async () => {
  await expect(withPhotos(bucketOf({ a: large() }), source, folder, never)).rejects.toMatchObject({
    code: 'missing_asset',
    retry: false,
    message: expect.stringMatching(/is gone/),
  });
  const text = new Blob(['no picture'], { type: 'image/jpeg' });
  await expect(withPhotos(bucketOf({ a: text, b: text }), source, folder, never)).rejects.toMatchObject({
    code: 'invalid_props',
    message: expect.stringMatching(/cannot be read/),
  });
});
