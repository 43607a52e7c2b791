import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { buildConsole } from '../../supabase/local/buildConsole.ts';
import { benchKeys } from './keys.ts';
import { benchMember } from './member.ts';
import { benchPublishing } from './publishing.ts';
import { benchReviews } from './reviews.ts';
import { benchUsers } from './users.ts';

/**
 * `npm run bench [-- render|batch|bundle|users|member|keys|publishing|reviews|lighthouse|bulk|metrics|soak]`: all of them but Lighthouse and the soak, or the named ones; options go to the benches that take some. Prints
 * ratios inside one run and never fails on a time; docs/performance.md says what they mean.
 */
const firstOption = process.argv.findIndex((argument) => argument.startsWith('--'));
const [names, options] =
  firstOption === -1
    ? [process.argv.slice(2), []]
    : [process.argv.slice(2, firstOption), process.argv.slice(firstOption)];
const script =
  (file: string, args: string[] = []) =>
  () => {
    spawnSync('npx', ['--no-install', 'tsx', `tests/bench/${file}.ts`, ...args], { stdio: 'inherit' });
  };
const benches: Record<string, () => unknown> = {
  bundle: async () => {
    await buildConsole();
    script('bundle')();
  },
  users: async () => {
    const { values } = parseArgs({ args: options, options: { users: { type: 'string' } }, strict: false });
    console.log(await benchUsers(Number(values.users ?? 100_000)));
  },
  member: async () => console.log(await benchMember()),
  keys: () => benchKeys(),
  publishing: () => benchPublishing(),
  reviews: () => benchReviews(),
  lighthouse: script('lighthouse'),
  render: script('render', options),
  batch: script('batch', options),
  bulk: script('bulk', options),
  metrics: script('metrics', options),
  soak: script('soak', options),
};

const unknown = names.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
for (const [name, bench] of Object.entries(benches)) {
  // A soak takes half an hour, and npx fetches Lighthouse: only when they are asked for.
  if (names.length > 0 ? !names.includes(name) : ['soak', 'lighthouse'].includes(name)) continue;
  console.log(`\n— ${name}`);
  await bench();
}
