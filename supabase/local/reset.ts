import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { acquireLock } from './lock.ts';
import { profileOf } from './profile.ts';

/** `npm run reset [-- --empty]`: deletes the local data of the profile; the next start makes it anew. Refuses while it runs. */
const { values } = parseArgs({ options: { empty: { type: 'boolean', default: false } } });
const profile = profileOf(values.empty ? 'empty' : 'demo');
try {
  acquireLock(profile.lockFile);
  rmSync(profile.dir, { recursive: true, force: true });
  console.log(`Deleted ${profile.dir}. The next start makes it anew.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
