import { randomBytes } from 'node:crypto';
import { access, constants, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { CliError } from './cliError.ts';

/** Checked before the first frame is drawn. @throws CliError when nothing can be written there. */
export async function checkOutFile(out: string): Promise<string> {
  const path = resolve(out);
  const folder = dirname(path);
  const info = await stat(folder).catch(() => null);
  if (!info) throw new CliError(`Cannot write ${path}: the folder ${folder} does not exist.`);
  if (!info.isDirectory()) throw new CliError(`Cannot write ${path}: ${folder} is not a folder.`);
  if ((await stat(path).catch(() => null))?.isDirectory())
    throw new CliError(`Cannot write ${path}: it is a folder.`);
  await access(folder, constants.W_OK).catch(() => {
    throw new CliError(`Cannot write ${path}: no permission to write in ${folder}.`);
  });
  return path;
}

/** Writes beside the target and renames, so the target is either whole or untouched. */
export async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const partial = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    await writeFile(partial, bytes);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw new CliError(`Cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
