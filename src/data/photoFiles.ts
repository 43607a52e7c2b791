import { z } from 'zod';
import type { Client } from './client.ts';

const withPhotos = z.looseObject({
  photos: z.object({
    before: z.looseObject({ path: z.string() }),
    after: z.looseObject({ path: z.string() }),
  }),
});

/**
 * A story's rows with the files of its photos, as addresses that only this tab can open. Rows without photos come back
 * as they are; a photo that cannot be read stays without an address, and the film shows initials for it.
 */
export async function withPhotoFiles<Source>(client: Client, source: Source): Promise<Source | object> {
  const found = withPhotos.safeParse(source);
  if (!found.success) return source;
  const { photos } = found.data;
  const opened = async (photo: { path: string }) => {
    const { data } = await client.storage.from('member-media').download(photo.path);
    return data ? { ...photo, src: URL.createObjectURL(data) } : photo;
  };
  const [before, after] = await Promise.all([opened(photos.before), opened(photos.after)]);
  return { ...found.data, photos: { before, after } };
}
