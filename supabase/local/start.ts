import { parseArgs } from 'node:util';
import { buildConsole, consoleDir } from './buildConsole.ts';
import { DEMO_PASSWORD, demoStaff } from './demo.ts';
import { sendLiteToLog } from './liteLog.ts';
import { AlreadyRunningError, acquireLock } from './lock.ts';
import { startPractice } from './practicePlatforms.ts';
import { openProfile } from './prepareDatabase.ts';
import { isInstalled, type Profile, profileOf, secretsOf } from './profile.ts';
import { startServer } from './server.ts';
import { startWorker } from './workerProcess.ts';

const DEFAULT_PORT = 4310;
const say = (line: string) => console.log(line);
const complain = (line: string) => process.stderr.write(`${line}\n`);

/** `npm start [-- --empty] [--port 4310] [--no-worker]`: back end, console and render worker in one go. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      empty: { type: 'boolean', default: false },
      port: { type: 'string', default: process.env.PORT ?? String(DEFAULT_PORT) },
      'no-worker': { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`--port takes 1 to 65535, not "${values.port}".`);
  const profile = profileOf(values.empty ? 'empty' : 'demo');
  const url = `http://127.0.0.1:${port}`;
  const started = Date.now();

  const release = acquireLock(profile.lockFile);
  process.once('exit', release);
  sendLiteToLog(profile.backendLog);
  if (!isInstalled(profile)) say('First start: building the console and preparing the data, about a minute…');
  const [, backend] = await Promise.all([buildConsole(), openProfile(profile, url, today())]);
  const server = await startServer({ backend, port, consoleDir, demo: profile.name === 'demo' });
  const secrets = secretsOf(profile);
  const practice = values['no-worker'] ? undefined : startPractice(secrets.secretKey, port + 1);
  const worker = values['no-worker']
    ? undefined
    : startWorker({ url, secretKey: secrets.secretKey, logFile: profile.workerLog, say, env: practice?.env });

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    say(`\n${signal}: stopping…`);
    await worker?.stop();
    practice?.stop();
    await server.close();
    await backend.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(signal));
  greet(profile, url, secrets.setupCode, await hasStaff(backend.sql), Date.now() - started);
}

function greet(profile: Profile, url: string, setupCode: string, staffed: boolean, tookMs: number): void {
  say(`\nKeel is ready at ${url}  (${(tookMs / 1000).toFixed(1)} s)\n`);
  if (profile.name === 'demo') {
    say(`Demo sign-ins, password ${DEMO_PASSWORD}:`);
    for (const { email, role } of demoStaff) say(`  ${role.padEnd(8)} ${email}`);
  } else if (!staffed) {
    say(`Nobody works here yet. Become the first admin at\n  ${url}/welcome?code=${setupCode}`);
  }
  say(`\nPassword-reset mails: ${url}/local/mail   Logs: ${profile.dir}/*.log`);
  say('Stop with Ctrl-C. Start over with: npm run reset');
}

async function hasStaff(sql: { query<Row>(text: string): Promise<Row[]> }): Promise<boolean> {
  const rows = await sql.query<{ staffed: boolean }>(
    'select exists (select from public.staff_members) as staffed',
  );
  return rows[0]?.staffed ?? false;
}

/** The day the demo data ends on. */
const today = () => new Date().toISOString().slice(0, 10);

main().catch((error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') {
    complain('The port is taken by another program. Choose another: npm start -- --port 4400');
  } else {
    complain(error instanceof AlreadyRunningError ? error.message : (error.stack ?? error.message));
  }
  process.exit(1);
});
