import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { composeProps, type FilmProps, filmById } from '../../remotion/films/registry.ts';
import { writeSoundtrack } from '../../remotion/sound/writeSoundtrack.ts';
import { edgeStories } from '../../remotion/story/index.ts';
import { createCanvasEngine } from '../../worker/render/canvas/canvas.ts';
import { createWorkspace, redirectTemporaryFiles } from '../../worker/render/workspace.ts';
import { commandLine } from './commandLine.ts';

/**
 * `npm run bench -- batch [--films 20] [--cli 20]`: a batch of films as the worker makes it, one warm browser for all and the next film begun
 * beside the end of the last, against one run of `npx remotion render` a film, in turns of ten films: after each turn its share of the `--cli`
 * runs (their mean time for a frame stands for the rest). Also the memory of all processes of the engine after the 2nd film and after the last,
 * and what is left on the disk.
 */
const { values } = parseArgs({
  options: { films: { type: 'string', default: '20' }, cli: { type: 'string', default: '20' } },
});
const TURN = 10;
const FILM = 'progress-journey';
const films = Number(values.films);
const cliRuns = Math.min(films, Number(values.cli));

/** Different members, styles and looks: no two films of the batch are the same. */
function propsOf(index: number): FilmProps {
  const story = edgeStories[index % edgeStories.length] ?? edgeStories[0];
  if (!story) throw new Error('There is no story to render.');
  const styles = ['calm', 'bold', 'editorial'];
  const choices = { unit: story.unit, look: index % 2 ? 'dark' : 'light', style: styles[index % 3] };
  return composeProps(FILM, story.source, choices);
}

const framesOf = (index: number) => filmById(FILM)?.durationInFrames(propsOf(index)) ?? 0;

/** Resident memory, in MB, of this process and of everything that it started. */
async function memory(): Promise<number> {
  const processes = await Promise.all(
    (await readdir('/proc'))
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')),
  );
  const field = (status: string, name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  const children = new Map<number, string[]>();
  for (const status of processes) {
    const parent = field(status, 'PPid');
    children.set(parent, [...(children.get(parent) ?? []), status]);
  }
  const sum = (status: string): number =>
    field(status, 'VmRSS') +
    (children.get(field(status, 'Pid')) ?? []).reduce((total, child) => total + sum(child), 0);
  return Math.round(sum(processes.find((status) => field(status, 'Pid') === process.pid) ?? '') / 1024);
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

const root = await mkdtemp(join(tmpdir(), 'keel-batch-'));
try {
  const publicDir = join(root, 'public');
  await writeSoundtrack(publicDir);
  const workspace = createWorkspace(root);
  const system = { ...process.env };
  redirectTemporaryFiles(workspace);
  const engine = createCanvasEngine();
  const times = { worker: [await seconds(() => engine.warmUp())], cli: [] as number[] };
  const megabytes: number[] = [];
  let cliFrames = 0;

  async function oneFilm(index: number, onSpare: () => void) {
    const folder = await workspace.jobFolder();
    const [outFile, posterFile] = [join(folder, 'film.mp4'), join(folder, 'poster.jpg')];
    const request = { film: FILM, props: propsOf(index), preset: 'portrait', outFile, posterFile };
    const context = { signal: new AbortController().signal, onProgress: () => undefined, onSpare };
    await engine.render(request, context);
    megabytes.push(await memory());
    await workspace.discard(folder);
  }

  /** As the render lane does it: at most two under way. */
  async function byEngine(turn: number[]) {
    let ending: Promise<unknown> = Promise.resolve();
    for (const index of turn) {
      let done: Promise<unknown> = Promise.resolve();
      await new Promise<void>((resolve, reject) => {
        done = oneFilm(index, resolve).then(resolve, reject);
      });
      await ending;
      ending = done;
    }
    await ending;
  }

  async function byCommandLine(index: number): Promise<number> {
    const propsFile = join(root, 'props.json');
    await writeFile(propsFile, JSON.stringify(propsOf(index)));
    // The command line's temporary files are not the worker's to answer for.
    Object.assign(process.env, { TMPDIR: system.TMPDIR ?? '/tmp', TMP: system.TMP, TEMP: system.TEMP });
    const command = { film: FILM, propsFile, outFile: join(root, 'cli.mp4'), publicDir };
    const time = await seconds(() => commandLine(command));
    redirectTemporaryFiles(workspace);
    return time;
  }

  for (let from = 0; from < films; from += TURN) {
    const turn = Array.from({ length: Math.min(TURN, films - from) }, (_, index) => from + index);
    times.worker.push(await seconds(() => byEngine(turn)));
    for (const index of turn.slice(0, Math.ceil((cliRuns * turn.length) / films))) {
      times.cli.push(await byCommandLine(index));
      cliFrames += framesOf(index);
    }
  }
  await engine.close();
  const left = await readdir(workspace.folder, { recursive: true });
  workspace.dispose();
  const sum = (list: number[]) => list.reduce((total, time) => total + time, 0);
  const batch = sum(times.worker);
  const frames = sum(Array.from({ length: films }, (_, index) => framesOf(index)));
  const cli = (sum(times.cli) / cliFrames) * frames;
  console.log(
    `${films} films of ${FILM}, ${frames} frames, browser's start among them: ${batch.toFixed(0)} s`,
  );
  console.log(`${films} runs of the command line (${times.cli.length} made): ${cli.toFixed(0)} s`);
  console.log(`batch against the command line: ${(cli / batch).toFixed(2)} (target 5 or more)`);
  console.log(
    `memory after 2 films, after ${films}: ${megabytes[1]} MB, ${megabytes.at(-1)} MB, ratio ${((megabytes.at(-1) ?? 0) / (megabytes[1] ?? 1)).toFixed(2)} (target 1.1 or less)`,
  );
  console.log(`memory after each film, MB: ${megabytes.join(', ')}`);
  console.log(`files left: ${left.length} ${left.slice(0, 5).join(', ')}`);
} finally {
  await rm(root, { recursive: true, force: true });
}
