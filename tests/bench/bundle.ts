import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** As Vite's manifest has it, by source file. */
interface Chunk {
  file: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  imports?: string[];
}
type Manifest = Record<string, Chunk>;

/** What every page inside the console has around it. */
const SHELL = 'src/layout/ConsoleLayout.tsx';
/** What pages are put together from comes once for all of them (`vite.chunks.ts`). */
const BLOCKS = /\/(common|pieces)-/;
const LIMIT = 300_000;
/** Smaller pages are counted and not listed. */
const WORTH_A_LINE = 20_000;

/** The JavaScript that has to be there before the module of `key` runs: its chunk and all that it imports statically, with their bytes (gzip). */
function closure(dist: string, manifest: Manifest, key: string, found = new Map<string, number>()) {
  const chunk = manifest[key];
  if (!chunk || found.has(chunk.file)) return found;
  found.set(chunk.file, gzipSync(readFileSync(join(dist, chunk.file)), { level: 9 }).length);
  for (const next of chunk.imports ?? []) closure(dist, manifest, next, found);
  return found;
}

const sum = (files: Map<string, number>, without: readonly Map<string, number>[] = []) =>
  [...files].reduce(
    (bytes, [file, more]) => bytes + (without.some((known) => known.has(file)) ? 0 : more),
    0,
  );

/**
 * Bytes of JavaScript (gzip) of a built console.
 * @returns `first`: before the sign-in page is drawn; `shell`: what the signed-in console adds to that; `blocks`: what lists, forms and tables are made of, with
 * the first page that has one; `pages`: what each page adds to all of them, by its module.
 */
export function bundleSizes(dist: string) {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Manifest;
  const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
  if (!entry || !manifest[SHELL]) throw new Error(`${dist} holds no console: no entry, or no ${SHELL}`);
  const first = closure(dist, manifest, entry);
  const shell = closure(dist, manifest, SHELL);
  const keys = Object.keys(manifest);
  const all = new Map(keys.flatMap((key) => [...closure(dist, manifest, key)]));
  const blocks = new Map([...all].filter(([file]) => BLOCKS.test(file)));
  const pages = Object.entries(manifest)
    .filter(([key, chunk]) => chunk.isDynamicEntry && key !== SHELL && /^src\/.*\.tsx$/.test(key))
    .map(([key]) => ({
      page: key.replace(/^src\/|\.tsx$/g, ''),
      bytes: sum(closure(dist, manifest, key), [first, shell, blocks]),
    }))
    .sort((a, b) => b.bytes - a.bytes);
  return {
    first: sum(first),
    files: [...first].map(([file, bytes]) => ({ file, bytes })).sort((a, b) => b.bytes - a.bytes),
    shell: sum(shell, [first]),
    blocks: sum(blocks),
    pages,
  };
}

const kB = (bytes: number) => (bytes / 1000).toFixed(1);

function table(dist: string): string {
  const { first, files, shell, blocks, pages } = bundleSizes(dist);
  const listed = pages.filter(({ bytes }) => bytes >= WORTH_A_LINE);
  const rows = [
    ['**before the sign-in page**', first],
    ['**the signed-in console around every page**, on top', shell],
    ['**what lists, forms and tables are made of**, once', blocks],
    ...listed.map(({ page, bytes }) => [page, bytes] as const),
    [`each of ${pages.length - listed.length} others, at most`, pages[listed.length]?.bytes ?? 0],
  ] as const;
  return [
    ...files.map(({ file, bytes }) => `${kB(bytes).padStart(8)} kB  ${file}`),
    '',
    '| JavaScript of | kB (gzip) |',
    '|---|---:|',
    ...rows.map(([name, bytes]) => `| ${name} | ${kB(bytes)} |`),
    '',
    `First JavaScript: ${kB(first)} kB, limit ${LIMIT / 1000} kB`,
  ].join('\n');
}

if (process.argv[1]?.endsWith('bundle.ts')) console.log(table(process.argv[2] ?? 'dist'));
