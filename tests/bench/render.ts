import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { composeProps, type FilmProps, filmById } from '../../remotion/films/registry.ts';
import { writeSoundtrack } from '../../remotion/sound/writeSoundtrack.ts';
import { edgeStories } from '../../remotion/story/index.ts';
import { createCanvasEngine } from '../../worker/render/canvas/canvas.ts';
import type { RenderEngine } from '../../worker/render/engine.ts';
import { runFf } from '../../worker/render/ffmpeg.ts';
import { encodeArgs } from '../../worker/render/finish.ts';
import { createScreenshotEngine } from '../../worker/render/screenshot.ts';
import { commandLine } from './commandLine.ts';

/**
 * `tsx tests/bench/render.ts [--rounds 3] [--story <id>]`: one film, same props, four ways, interleaved so that a
 * busy machine is unfair to all alike. Prints medians and ratios; seconds depend on the machine and decide nothing.
 */
const FILM = 'progress-journey';
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, story: { type: 'string' } },
});
const folder = await mkdtemp(join(tmpdir(), 'keel-bench-'));
const engines = { canvas: createCanvasEngine(), screenshot: createScreenshotEngine() };
const outFile = join(folder, 'worker.mp4');

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
}

async function worker(engine: RenderEngine, props: FilmProps): Promise<void> {
  const request = { film: FILM, props, preset: 'portrait', outFile, posterFile: join(folder, 'poster.jpg') };
  await engine.render(request, { signal: new AbortController().signal, onProgress: () => undefined });
}

/** The floor: the encoder of the worker, fed with finished JPEGs. */
async function encodeOnly(jpegs: string): Promise<void> {
  const filter = 'zscale=matrix=709:range=limited:primariesin=709:primaries=709:transferin=709:transfer=709';
  const codec = encodeArgs(
    ['-c:v', 'libx264', '-vf', filter, '-pix_fmt', 'yuv420p', '-preset', 'veryfast', '-crf', '18'],
    30,
  );
  const input = ['-f', 'image2pipe', '-vcodec', 'mjpeg', '-r', '30', '-i', jpegs];
  await runFf('ffmpeg', ['-v', 'error', ...input, ...codec, '-y', join(folder, 'encoded.mp4')]);
}

const median = (numbers: readonly number[]) =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

async function main(): Promise<void> {
  const story = edgeStories.find(({ id }) => id === values.story) ?? edgeStories[0];
  if (!story) throw new Error('There is no story to render.');
  const props = composeProps(FILM, story.source, { unit: story.unit });
  const frames = filmById(FILM)?.durationInFrames(props) ?? 0;
  const propsFile = join(folder, 'props.json');
  const jpegs = join(folder, 'frames.mjpeg');
  await writeFile(propsFile, JSON.stringify(props));
  await writeSoundtrack(join(folder, 'public'));
  for (const engine of Object.values(engines)) {
    await engine.warmUp();
    await worker(engine, props);
  }
  await runFf('ffmpeg', [
    '-v',
    'error',
    '-i',
    outFile,
    '-q:v',
    '3',
    '-f',
    'image2pipe',
    '-vcodec',
    'mjpeg',
    '-y',
    jpegs,
  ]);

  const ways = {
    'npx remotion render, defaults': () =>
      commandLine({
        film: FILM,
        propsFile,
        outFile: join(folder, 'cli.mp4'),
        publicDir: join(folder, 'public'),
      }),
    'worker, canvas engine': () => worker(engines.canvas, props),
    'worker, screenshot engine': () => worker(engines.screenshot, props),
    'encoding alone, x264 veryfast': () => encodeOnly(jpegs),
  };
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, [] as number[]]));
  for (let round = 0; round < Number(values.rounds); round += 1) {
    for (const [name, work] of Object.entries(ways)) times[name]?.push(await seconds(work));
  }
  const [cli = Number.NaN, canvas = Number.NaN, shots = Number.NaN, floor = Number.NaN] =
    Object.values(times).map(median);
  console.log(`${FILM}, story ${story.id}, ${frames} frames, median of ${values.rounds} interleaved rounds`);
  console.table(
    Object.fromEntries(
      Object.entries(times).map(([name, list]) => {
        const middle = median(list);
        return [
          name,
          {
            seconds: Number(middle.toFixed(1)),
            'frames/s': Number((frames / middle).toFixed(1)),
            'against the CLI': Number((cli / middle).toFixed(2)),
          },
        ];
      }),
    ),
  );
  console.log(`canvas engine against the CLI: ${(cli / canvas).toFixed(2)} (target 3.5 or more)`);
  console.log(`canvas engine against encoding alone: ${(floor / canvas).toFixed(2)} (target 0.4 or more)`);
  console.log(`screenshot engine against the CLI: ${(cli / shots).toFixed(2)} (target 1.6 or more)`);
}

try {
  await main();
} finally {
  await Promise.all(Object.values(engines).map((engine) => engine.close()));
  await rm(folder, { recursive: true, force: true });
}
