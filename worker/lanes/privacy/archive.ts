import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** A ZIP that grows on disk: memory holds the piece at hand, however much a member has. */
interface Archive {
  /** Text that comes in pieces, compressed. */
  text(name: string, pieces: AsyncIterable<string>): Promise<void>;
  /** A file that is compressed already, as photos and films are: stored as it is. */
  media(name: string, content: Uint8Array): Promise<void>;
  /** Writes the directory of the archive. @returns its size in bytes and its SHA-256 in lower-case hex. */
  close(): Promise<{ bytes: number; sha256: string }>;
  /** Lets go of the file, whole or not: a deleted file keeps its place on disk for as long as it is open. */
  abandon(): void;
}

export function createArchive(path: string): Archive {
  const file = createWriteStream(path);
  const digest = createHash('sha256');
  let bytes = 0;
  let failure: Error | undefined;
  let drained: Promise<void> = Promise.resolve();
  const zip = new Zip((error, chunk, isLast) => {
    if (error) failure = error;
    else {
      digest.update(chunk);
      bytes += chunk.length;
      if (!file.write(chunk)) drained = new Promise((resolve) => file.once('drain', () => resolve()));
      if (isLast) file.end();
    }
  });
  // A full disk, for one. Nobody waits for a drain that no longer comes.
  const broken = new Promise<void>((resolve) =>
    file.once('error', (error) => {
      failure = error;
      resolve();
    }),
  );
  const settle = async () => {
    await Promise.race([drained, broken]);
    if (failure) throw failure;
  };
  const encoder = new TextEncoder();
  return {
    async text(name, pieces) {
      const entry = new ZipDeflate(name, { level: 6 });
      zip.add(entry);
      for await (const piece of pieces) {
        entry.push(encoder.encode(piece));
        await settle();
      }
      entry.push(new Uint8Array(), true);
      await settle();
    },
    async media(name, content) {
      const entry = new ZipPassThrough(name);
      zip.add(entry);
      entry.push(content, true);
      await settle();
    },
    async close() {
      zip.end();
      await finished(file);
      if (failure) throw failure;
      return { bytes, sha256: digest.digest('hex') };
    },
    abandon: () => void file.destroy(),
  };
}
