import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '..', '..');
/** Made by the worker, safe to delete at any time when no worker runs. */
export const cacheDir = join(projectRoot, '.cache');
export const filmEntry = join(projectRoot, 'remotion', 'index.ts');
