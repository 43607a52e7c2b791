import { parseArgs } from 'node:util';
import { systemClock } from '../clock.ts';
import { renderJobs } from '../lanes/renderJobs.ts';
import { createLog } from '../log.ts';
import { createEngine, engineNames } from '../render/engines.ts';
import { probeFile } from '../render/probe.ts';
import { createWorkspace, redirectTemporaryFiles } from '../render/workspace.ts';
import { CliError } from './cliError.ts';
import { makeVideo } from './makeVideo.ts';
import { findMember, MAX_MEMBERS, membersWithStory } from './members.ts';
import { checkOutFile, writeWhole } from './outFile.ts';
import { createProgressBar } from './progressBar.ts';
import { openStack, type Stack } from './stack.ts';
import { downloadVideo, requestVideo, templateOf } from './video.ts';

const USAGE = `Renders a member's share video, or card, to a file.

  npm run render -- --user <id|e-mail> --film <name> --out <file.mp4|file.png> [--choices <json>]
  npm run -s render -- --list-users        e-mails of members that have a story

  --verbose   shows the worker's log
Works on the stack at SUPABASE_URL (default http://127.0.0.1:4310); when none runs there, on the local demo data.`;

const say = (line: string) => process.stderr.write(`${line}\n`);

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        user: { type: 'string' },
        film: { type: 'string' },
        out: { type: 'string' },
        choices: { type: 'string', default: '{}' },
        'list-users': { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values;
  } catch (error) {
    throw new CliError(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, 2);
  }
}

function readChoices(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Told below, together with JSON that is no object.
  }
  throw new CliError('--choices takes a JSON object, for example {"look":"dark"}.', 2);
}

async function main(signal: AbortSignal): Promise<void> {
  const args = readArguments();
  if (args.help) return void process.stdout.write(`${USAGE}\n`);
  if (args['list-users']) return withStack((stack) => listUsers(stack));
  const { user, film, out } = args;
  if (!user || !film || !out) throw new CliError(`--user, --film and --out are needed.\n\n${USAGE}`, 2);
  const choices = readChoices(args.choices);
  const outFile = await checkOutFile(out);
  await withStack((stack) =>
    renderTo(stack, { user, film, outFile, choices, verbose: args.verbose, signal }),
  );
}

async function withStack(work: (stack: Stack) => Promise<void>): Promise<void> {
  const stack = await openStack(process.env, say);
  try {
    await work(stack);
  } finally {
    await stack.close();
  }
}

async function listUsers({ client }: Stack): Promise<void> {
  const { emails, complete } = await membersWithStory(client);
  for (const email of emails) process.stdout.write(`${email}\n`);
  if (!complete) say(`Only the first ${MAX_MEMBERS} members with a consent are listed.`);
}

interface RenderOptions {
  readonly user: string;
  readonly film: string;
  readonly outFile: string;
  readonly choices: Record<string, unknown>;
  readonly verbose: boolean;
  readonly signal: AbortSignal;
}

async function renderTo({ client, inProcess }: Stack, options: RenderOptions): Promise<void> {
  const member = await findMember(client, options.user);
  const template = await templateOf(client, options.film);
  const requested = await requestVideo(client, member, template, options.choices);
  const workspace = createWorkspace();
  redirectTemporaryFiles(workspace);
  const engine = createEngine(engineNames.find((name) => name === process.env.RENDER_ENGINE) ?? 'auto', {
    licenseKey: process.env.REMOTION_LICENSE_KEY ?? null,
  });
  const workerId = `cli-${process.pid}`;
  const log = createLog({ worker: workerId }, options.verbose ? undefined : () => undefined);
  const lane = {
    client,
    jobs: renderJobs(client),
    engine,
    probe: probeFile,
    workspace,
    clock: systemClock,
    log,
    workerId,
  };
  try {
    const bar = createProgressBar();
    const video = await makeVideo(requested, { lane, bar, alone: inProcess, signal: options.signal });
    const bytes = video.video_url ? await downloadVideo(client, video.video_url) : null;
    if (!bytes) throw new CliError('The video is finished, but its file is no longer in Storage.');
    await writeWhole(options.outFile, bytes);
    const megabytes = (bytes.length / 1e6).toFixed(1);
    const length = video.duration_seconds === null ? '' : `${video.duration_seconds} s, `;
    process.stdout.write(`${options.outFile}  ${length}${megabytes} MB\n`);
  } finally {
    await engine.close();
    workspace.dispose();
  }
}

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () =>
    interrupted.abort(new CliError('Interrupted; the video goes back into the queue.')),
  );
}
main(interrupted.signal).then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof CliError ? error.message : String(error)}\n`);
    process.exit(error instanceof CliError ? error.exitCode : 1);
  },
);
