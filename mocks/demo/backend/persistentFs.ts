import { EmscriptenBuiltinFilesystem } from '@electric-sql/pglite/basefs';
import { committed, readAll } from './idb.ts';
import { readTar } from './tar.ts';

const ROOT = '/pglite/data';
const CHUNK = 128 * 1024;
const DIRECTORY = -1;
const GONE = -2;

/** A file or folder that is not as the prepared data have it. */
interface FileRecord {
  mode: number;
  /** Bytes; DIRECTORY for a folder, GONE for what was deleted. */
  size: number;
}

/** What is known to be stored of a file. */
interface Known {
  size: number;
  mtime: number;
  /** One number a chunk; none yet for a file that was only read: it is stored whole when it first changes. */
  prints: Float64Array | null;
}

/** The part of Emscripten's file system that is used here. */
interface MemoryFiles {
  analyzePath(path: string): { exists: boolean };
  readdir(path: string): string[];
  stat(path: string): { mode: number; size: number; mtime: Date };
  isDir(mode: number): boolean;
  /** An empty file has no contents. */
  lookupPath(path: string): { node: { contents: Uint8Array | null } };
  mkdir(path: string, mode?: number): void;
  /** `canOwn`: the file's contents are this array, and not a copy. */
  writeFile(path: string, data: Uint8Array, options: { canOwn: true }): void;
  chmod(path: string, mode: number): void;
}

/**
 * PGlite's data directory in memory: the prepared one, with the files that changed since, which `save` keeps in IndexedDB: pieces that changed
 * since the last time, all in one transaction, so that what a closed tab leaves is what the database's log can recover.
 *
 * PGlite's own `idb://` compares every file with IndexedDB after every statement and stores a whole log segment of 16 MB for a
 * row of 50 bytes.
 */
export class PersistentFs extends EmscriptenBuiltinFilesystem {
  readonly #db: IDBDatabase;
  readonly #prepared: Promise<Uint8Array>;
  readonly #known = new Map<string, Known>();
  #saving: Promise<void> = Promise.resolve();
  #queued: Promise<void> | null = null;

  /** @param prepared a tar of the prepared data directory; files are views into it. */
  constructor(db: IDBDatabase, prepared: Promise<Uint8Array>) {
    super();
    this.#db = db;
    this.#prepared = prepared;
  }

  /** Called by PGlite before it looks whether there is a database. */
  override async initialSyncFs(): Promise<void> {
    const records = new Map<string, FileRecord>();
    await readAll<FileRecord>(this.#db, 'files', (path, record) => records.set(String(path), record), 5_000);
    const contents = new Map<string, Uint8Array>();
    for (const [path, { size }] of records) if (size >= 0) contents.set(path, new Uint8Array(size));
    await readAll<Uint8Array>(this.#db, 'chunks', (key, bytes) => {
      const [path, index] = key as [string, number];
      contents.get(path)?.set(bytes, index * CHUNK);
    });
    const fs = this.#files();
    if (!fs.analyzePath(ROOT).exists) fs.mkdir(ROOT);
    for (const { path, mode, bytes } of readTar(await this.#prepared))
      if (path && !records.has(path)) this.#put(path, mode, bytes);
    // Keys come in order, so a folder comes before what is in it.
    for (const [path, { mode, size }] of records)
      if (size !== GONE) this.#put(path, mode, size === DIRECTORY ? null : (contents.get(path) ?? null));
  }

  #put(path: string, mode: number, bytes: Uint8Array | null): void {
    const fs = this.#files();
    const full = ROOT + path;
    if (bytes) fs.writeFile(full, bytes, { canOwn: true });
    else if (!fs.analyzePath(full).exists) fs.mkdir(full);
    fs.chmod(full, mode & 0o7777);
    const size = bytes ? bytes.length : DIRECTORY;
    this.#known.set(path, { size, mtime: fs.stat(full).mtime.getTime(), prints: null });
  }

  /** Resolves once everything that was committed before the call is stored. @throws the browser's error, when there is no room. */
  save(): Promise<void> {
    this.#queued ??= this.#saving
      .catch(() => undefined)
      .then(() => {
        this.#queued = null;
        return this.#write();
      });
    this.#saving = this.#queued;
    return this.#queued;
  }

  #files(): MemoryFiles {
    if (!this.pg) throw new Error('The file system is not mounted yet');
    return this.pg.Module.FS as unknown as MemoryFiles;
  }

  async #write(): Promise<void> {
    const fs = this.#files();
    const seen = new Set<string>();
    const changed = new Map<string, Known>();
    const records: [string, FileRecord][] = [];
    const chunks: [string, number, Uint8Array | null][] = [];
    const now = Date.now();
    const visit = (path: string) => {
      const { mode, size, mtime } = fs.stat(ROOT + path);
      seen.add(path);
      const known = this.#known.get(path);
      if (fs.isDir(mode)) {
        if (!known) records.push([path, { mode, size: DIRECTORY }]);
        if (!known) changed.set(path, { size: DIRECTORY, mtime: 0, prints: null });
        for (const name of fs.readdir(ROOT + path))
          if (name !== '.' && name !== '..') visit(`${path}/${name}`);
        return;
      }
      if (known && known.size === size && known.mtime === mtime.getTime()) return;
      const bytes = (fs.lookupPath(ROOT + path).node.contents ?? new Uint8Array()).subarray(0, size);
      const prints = new Float64Array(Math.ceil(size / CHUNK));
      for (let index = 0; index < prints.length; index += 1) {
        const piece = bytes.subarray(index * CHUNK, (index + 1) * CHUNK);
        const print = printOf(piece);
        prints[index] = print;
        if (known?.prints?.[index] === print) continue;
        // Most of a new log segment is zeros, and what is not stored is read as zeros.
        chunks.push([path, index, print === 0 ? null : piece.slice()]);
      }
      const before = known ? Math.ceil(Math.max(0, known.size) / CHUNK) : 0;
      for (let index = prints.length; index < before; index += 1) chunks.push([path, index, null]);
      if (known?.size !== size || !known.prints) records.push([path, { mode, size }]);
      // A clock's tick may hold another change after this one: such a file is looked at again.
      const settled = mtime.getTime() < now - 20 ? mtime.getTime() : Number.NaN;
      changed.set(path, { size, mtime: settled, prints });
    };
    for (const name of fs.readdir(ROOT)) if (name !== '.' && name !== '..') visit(`/${name}`);
    const gone = [...this.#known.keys()].filter((path) => !seen.has(path));
    if (chunks.length + records.length + gone.length > 0) await this.#store(records, chunks, gone);
    for (const [path, known] of changed) this.#known.set(path, known);
    for (const path of gone) this.#known.delete(path);
  }

  async #store(
    records: readonly [string, FileRecord][],
    chunks: readonly [string, number, Uint8Array | null][],
    gone: readonly string[],
  ): Promise<void> {
    const transaction = this.#db.transaction(['files', 'chunks'], 'readwrite');
    const [files, pieces] = ['files', 'chunks'].map((name) => transaction.objectStore(name));
    for (const [path, record] of records) files?.put(record, path);
    for (const [path, index, piece] of chunks)
      piece ? pieces?.put(piece, [path, index]) : pieces?.delete([path, index]);
    for (const path of gone) {
      files?.put({ mode: 0, size: GONE }, path);
      pieces?.delete(IDBKeyRange.bound([path], [path, []]));
    }
    await committed(transaction);
  }
}

/** 53 bits that differ when the bytes do; 0 for nothing but zeros. */
function printOf(bytes: Uint8Array): number {
  const whole = bytes.length >> 2;
  const words =
    bytes.byteOffset % 4 === 0
      ? new Uint32Array(bytes.buffer, bytes.byteOffset, whole)
      : new Uint32Array(bytes.slice(0, whole * 4).buffer);
  let first = 0x811c9dc5;
  let second = 0;
  let any = 0;
  const mix = (word: number) => {
    any |= word;
    first = Math.imul(first ^ word, 0x01000193);
    second = Math.imul((second << 5) ^ (second >>> 27) ^ word, 0x9e3779b1);
  };
  for (const word of words) mix(word);
  for (const byte of bytes.subarray(whole * 4)) mix(byte);
  return any === 0 ? 0 : 1 + (first >>> 0) * 0x100000 + (second >>> 12);
}
