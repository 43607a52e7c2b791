const BLOCK = 512;
const FOLDER = '5';

export interface TarEntry {
  /** As the archive has it, without a slash at its end. */
  path: string;
  mode: number;
  /** A view into the archive; null for a folder. */
  bytes: Uint8Array | null;
}

/** The entries of a plain tar (ustar), as `dumpDataDir` writes one: files and folders, nothing else. */
export function* readTar(archive: Uint8Array): Generator<TarEntry> {
  const text = (from: number, length: number) => {
    const field = archive.subarray(from, from + length);
    const end = field.indexOf(0);
    return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end));
  };
  const octal = (from: number, length: number) => Number.parseInt(text(from, length).trim() || '0', 8);
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const prefix = text(at + 345, 155);
    const path = (prefix ? `${prefix}/` : '') + text(at, 100);
    const size = octal(at + 124, 12);
    const isFolder = text(at + 156, 1) === FOLDER;
    const start = at + BLOCK;
    yield {
      path: path.replace(/\/$/, ''),
      mode: octal(at + 100, 8),
      bytes: isFolder ? null : archive.subarray(start, start + size),
    };
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
}
