import { spawnSync } from 'node:child_process';
import { buildConsole } from '../../supabase/local/buildConsole.ts';
import { benchUsers } from './users.ts';

/**
 * `npm run bench [-- render|bundle|users]`: all of them, or the named ones. Prints ratios inside one run and never fails on a time;
 * docs/performance.md says what they mean.
 */
const script = (file: string) => () => {
  spawnSync('npx', ['--no-install', 'tsx', `tests/bench/${file}.ts`], { stdio: 'inherit' });
};
const benches: Record<string, () => unknown> = {
  bundle: async () => {
    await buildConsole();
    script('bundle')();
  },
  users: async () => console.log(await benchUsers()),
  render: script('render'),
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}.`);
  process.exit(2);
}
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n— ${name}`);
  await bench();
}
