import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { demoStaff } from '../../supabase/local/demo.ts';
import { profileOf, projectRoot, secretsOf } from '../../supabase/local/profile.ts';
import { createRandom } from '../../supabase/seed/core/random.ts';
import { demoMember } from '../e2e/demoMember.ts';
import { startStack, temporaryData } from '../e2e/stack.ts';
import { Films } from './soakFilms.ts';
import { type Answer, StaffMember } from './soakStaff.ts';

/**
 * `npm run bench -- soak [--minutes 30] [--staff 20] [--postgres]`: the local stack (or the same over a real PostgreSQL), two workers, and
 * staff who read, write and ask for films. Says how many requests were answered and how fast, every kind of error, the memory of each
 * process minute by minute, and whether a job was lost.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    staff: { type: 'string', default: '20' },
    postgres: { type: 'boolean', default: false },
  },
});
const MINUTE_MS = 60_000;
/** After the traffic: how long what was asked for may still take. */
const SETTLE_MS = 3 * MINUTE_MS;

const kilobytes = (pid: number, field: 'VmRSS' | 'RssAnon') =>
  Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
const megabytes = (pid: number) => Math.round(kilobytes(pid, 'VmRSS') / 1024);

/** Every process that the back end started, and those that they started. */
const descendants = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
    .map(Number)
    .flatMap((child) => [child, ...descendants(child)]);

/** MB that PostgreSQL's processes have for themselves: the buffers that they share, 512 MB, would be counted with each. */
function postgresMegabytes(stackPid: number): number {
  try {
    return Math.round(descendants(stackPid).reduce((sum, pid) => sum + kilobytes(pid, 'RssAnon'), 0) / 1024);
  } catch {
    // One of them ended between the two looks.
    return Number.NaN;
  }
}

function startWorker(url: string, secretKey: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'worker/main.ts'], {
    cwd: projectRoot,
    env: { ...process.env, SUPABASE_URL: url, SUPABASE_SECRET_KEY: secretKey },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const errors = new Map<string, number>();
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n'))
      if (line.includes('"level":"error"')) {
        const event = /"event":"([^"]+)"/.exec(line)?.[1] ?? line;
        errors.set(event, (errors.get(event) ?? 0) + 1);
      }
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { pid: child.pid ?? 0, errors, stop };
}

function report(answers: readonly Answer[], seconds: number): void {
  const kinds = [...new Set(answers.map(({ kind }) => kind))].sort();
  console.log('| Request | Answers | Median ms | p95 ms | Errors |\n|---|---:|---:|---:|---:|');
  const line = (name: string, of: readonly Answer[]) => {
    const ms = of.map((answer) => answer.ms).sort((a, b) => a - b);
    const at = (share: number) => Math.round(ms[Math.ceil(ms.length * share) - 1] ?? 0);
    const errors = of.filter(({ error }) => error).length;
    console.log(`| ${name} | ${of.length} | ${at(0.5)} | ${at(0.95)} | ${errors} |`);
  };
  for (const kind of kinds)
    line(
      kind,
      answers.filter((answer) => answer.kind === kind),
    );
  line(`all, ${(answers.length / seconds).toFixed(1)} a second`, answers);
  for (const text of new Set(answers.flatMap(({ kind, error }) => (error ? [`${kind}: ${error}`] : []))))
    console.log(`  ${text}`);
}

async function main(): Promise<void> {
  const data = temporaryData();
  const stack = values.postgres
    ? await startStack(data.dir, [], 'tests/bench/postgresStack.ts')
    : await startStack(data.dir, ['--no-worker']);
  const { secretKey } = secretsOf(profileOf('demo', data.dir));
  const workers = [startWorker(stack.url, secretKey), startWorker(stack.url, secretKey)];
  try {
    const { client: admin } = await demoMember(stack.url);
    const random = createRandom('soak');
    const films = new Films(admin);
    const answers: Answer[] = [];
    const begun = Date.now();
    const end = begun + Number(values.minutes) * MINUTE_MS;
    const staff = await Promise.all(
      Array.from({ length: Number(values.staff) }, (_, i) => {
        const { email, role } = demoStaff[i % demoStaff.length] ?? demoStaff[0];
        return StaffMember.signIn(stack.url, email, role, random);
      }),
    );
    const memory: number[][] = [];
    const look = () => {
      const nodes = [stack.pid, ...workers.map(({ pid }) => pid)].map(megabytes);
      memory.push(values.postgres ? [...nodes, postgresMegabytes(stack.pid)] : nodes);
    };
    look();
    const watch = setInterval(look, MINUTE_MS / 2);
    await Promise.all([
      ...staff.map(async (one) => {
        while (Date.now() < end) answers.push(await one.act());
      }),
      films.ask(end),
    ]);
    clearInterval(watch);
    report(answers, (Date.now() - begun) / 1000);
    const lost = await films.settled(SETTLE_MS);
    look();
    console.log(`\nFilms: ${films.asked} asked for, ${lost.length} not finished ${lost.join(', ')}`);
    if (films.refused.length > 0) console.log(`Refused: ${films.refused.join('; ')}`);
    const { data: chain, error } = await admin.rpc('verify_audit_chain');
    console.log(`Audit chain: ${error?.message ?? JSON.stringify(chain)}`);
    const issued = staff.reduce((sum, one) => sum + one.issued, 0);
    const { count } = await admin
      .from('consultation_keys')
      .select('id', { count: 'exact', head: true })
      .eq('key_prefix', 'SOAK');
    console.log(`Keys: ${issued} issued, ${count} in the table`);
    console.log('\nMemory, MB, every half minute (back end; worker 1; worker 2; PostgreSQL)');
    for (const row of memory) console.log(`  ${row.join('; ')}`);
    for (const { errors } of workers) console.log('Errors in the log:', Object.fromEntries(errors));
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
    await stack.stop();
    data.remove();
  }
}

await main();
