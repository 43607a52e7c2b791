import type { App } from '@supabase/lite';
import type { Storage, StorageValue } from 'unstorage';

type StorageAdapter = NonNullable<App['_storageAdapter']>;

interface StoredMeta {
  mimetype: string;
  cacheControl: string;
  size: number;
  eTag: string;
  lastModified: string;
  [key: string]: StorageValue;
}

/** Web Crypto, because a browser has no other. Hex. */
async function sha256(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Supabase Storage's bytes in any `unstorage` driver: a folder (`npm start`), memory (tests) or IndexedDB (the demo).
 * Objects are kept whole in memory while they are read or written: fine for share videos (a few MB), not for archives.
 * lite passes no version here, so an upload replaces the object under the same key.
 */
export function unstorageAdapter(storage: Storage): StorageAdapter {
  // Object keys become driver keys one to one: unstorage folds ':' and '/' together and drops '..', so hash the name.
  const keyOf = async (bucket: string, key: string) => `${bucket}:${await sha256(key)}`;
  const metaKey = async (bucket: string, key: string) => `${await keyOf(bucket, key)}.json`;
  const dataKey = async (bucket: string, key: string) => `${await keyOf(bucket, key)}.bin`;

  const meta = async (bucket: string, key: string) => {
    const stored = await storage.getItem<StoredMeta>(await metaKey(bucket, key));
    if (!stored) throw Object.assign(new Error('Object not found'), { status: 404 });
    return stored;
  };
  const describe = (stored: StoredMeta) => ({
    cacheControl: stored.cacheControl,
    contentLength: stored.size,
    size: stored.size,
    mimetype: stored.mimetype,
    lastModified: new Date(stored.lastModified),
    eTag: stored.eTag,
    httpStatusCode: 200,
  });
  const remove = async (bucket: string, key: string) => {
    await storage.removeItem(await dataKey(bucket, key));
    await storage.removeItem(await metaKey(bucket, key));
  };

  return {
    driver: storage,
    async getObject(bucket, key) {
      const stored = await meta(bucket, key);
      const bytes = await storage.getItemRaw<Uint8Array>(await dataKey(bucket, key));
      if (!bytes) throw Object.assign(new Error('Object not found'), { status: 404 });
      return { metadata: describe(stored), httpStatusCode: 200, body: new Blob([new Uint8Array(bytes)]) };
    },
    async uploadObject(bucket, key, _version, body, contentType, cacheControl) {
      const bytes = new Uint8Array(await new Response(body as BodyInit).arrayBuffer());
      const stored: StoredMeta = {
        mimetype: contentType,
        cacheControl,
        size: bytes.byteLength,
        eTag: `"${(await sha256(bytes)).slice(0, 32)}"`,
        lastModified: new Date().toISOString(),
      };
      // Bytes first: a crash between the two leaves an object that is not listed, never one that cannot be read.
      await storage.setItemRaw(await dataKey(bucket, key), bytes);
      await storage.setItem(await metaKey(bucket, key), stored);
      return describe(stored);
    },
    deleteObject: (bucket, key) => remove(bucket, key),
    async deleteObjects(bucket, keys) {
      for (const key of keys) await remove(bucket, key);
    },
    async copyObject(sourceBucket, source, _version, bucket, key) {
      const stored = await meta(sourceBucket, source);
      const bytes = await storage.getItemRaw<Uint8Array>(await dataKey(sourceBucket, source));
      await storage.setItemRaw(await dataKey(bucket, key), bytes);
      await storage.setItem(await metaKey(bucket, key), stored);
      return { httpStatusCode: 200, eTag: stored.eTag, lastModified: new Date(stored.lastModified) };
    },
    headObject: async (bucket, key) => describe(await meta(bucket, key)),
    privateAssetUrl: async (bucket, key) => `memory:${await keyOf(bucket, key)}`,
  };
}
