import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
}

/** JavaScript that the browser must have before the sign-in page is drawn: the entry and all it imports statically. */
export function firstJavaScript(dist: string) {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >;
  const seen = new Map<string, number>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || seen.has(chunk.file)) return;
    seen.set(chunk.file, gzipSync(readFileSync(join(dist, chunk.file)), { level: 9 }).length);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) visit(key);
  const files = [...seen].map(([file, bytes]) => ({ file, bytes })).sort((a, b) => b.bytes - a.bytes);
  return { files, bytes: files.reduce((sum, file) => sum + file.bytes, 0) };
}

const LIMIT = 300_000;

if (process.argv[1]?.endsWith('bundle.ts')) {
  const { files, bytes } = firstJavaScript(process.argv[2] ?? 'dist');
  for (const file of files)
    console.log(`${String(Math.round(file.bytes / 100) / 10).padStart(8)} kB  ${file.file}`);
  console.log(
    `${(bytes / 1000).toFixed(1).padStart(8)} kB  first JavaScript, gzip (limit ${LIMIT / 1000} kB)`,
  );
  if (bytes > LIMIT) process.exitCode = 1;
}
