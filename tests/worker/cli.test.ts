import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeVideo } from '../../worker/cli/makeVideo.ts';
import { findMember, membersWithStory } from '../../worker/cli/members.ts';
import { checkOutFile, writeWhole } from '../../worker/cli/outFile.ts';
import { createProgressBar } from '../../worker/cli/progressBar.ts';
import { downloadVideo, readVideo, requestVideo, templateOf } from '../../worker/cli/video.ts';
import { systemClock } from '../../worker/clock.ts';
import { renderNext } from '../../worker/lanes/render.ts';
import { FILM_BYTES, fakeEngine } from './support/fakeEngine.ts';
import { type RenderBench, renderBench } from './support/renderBench.ts';

const FILM = 'progress-journey';
const quiet = { show: () => undefined, end: () => undefined };

describe('npm run render', () => {
  let bench: RenderBench;
  beforeAll(async () => {
    bench = await renderBench();
  });
  afterEach(() => bench.clear());
  afterAll(() => bench.close());
  const signal = () => new AbortController().signal;
  const emailOf = async (id: string) => (await findMember(bench.client, id)).email;

  it('lists members whose story may be told, and only those', async () => {
    const withStory = await emailOf((await bench.request()).user_id);
    const without = await bench.backend.member('no-consent@example.com');
    const { emails, complete } = await membersWithStory(bench.client);
    expect(emails).toContain(withStory);
    expect(emails).not.toContain(await emailOf(without.id));
    expect(complete).toBe(true);
  });

  it('finds a member by id and by e-mail, in any case, and says when there is none', async () => {
    const { id } = await bench.backend.member('found@example.com');
    expect(await findMember(bench.client, ' Found@Example.com')).toEqual({ id, email: 'found@example.com' });
    expect(await findMember(bench.client, id)).toEqual({ id, email: 'found@example.com' });
    await expect(findMember(bench.client, 'nobody@example.com')).rejects.toThrow(
      'There is no member nobody@example.com',
    );
  });

  it('makes the video with the lane, and the second time only hands it out', async () => {
    const { user_id } = await bench.request();
    const member = await findMember(bench.client, user_id);
    const template = await templateOf(bench.client, FILM);
    const engine = fakeEngine();
    const lane = bench.lane({ engine, clock: systemClock });
    for (let time = 0; time < 2; time += 1) {
      const requested = await requestVideo(bench.client, member, template, {});
      const video = await makeVideo(requested, { lane, bar: quiet, alone: true, signal: signal() });
      expect(await downloadVideo(bench.client, video.video_url ?? '')).toEqual(FILM_BYTES);
    }
    expect(engine.requests).toHaveLength(1);
    expect(await downloadVideo(bench.client, 'no/such.mp4')).toBeNull();
  });

  it('ends with the reason when the render fails', async () => {
    const { id } = await bench.request({ accent: 'reddish' });
    const lane = bench.lane({ clock: systemClock });
    const requested = await readVideo(bench.client, id);
    await expect(makeVideo(requested, { lane, bar: quiet, alone: true, signal: signal() })).rejects.toThrow(
      /accent/,
    );
  });

  it('leaves the work to a worker that already does it', async () => {
    const { id } = await bench.request();
    const engine = fakeEngine();
    const requested = await readVideo(bench.client, id);
    const other = bench.lane({ workerId: 'other', clock: systemClock });
    const waiting = makeVideo(requested, {
      lane: bench.lane({ engine, clock: systemClock }),
      bar: quiet,
      alone: false,
      signal: signal(),
    });
    await renderNext(other, signal());
    expect((await waiting).status).toBe('succeeded');
    expect(engine.requests).toEqual([]);
  });

  it('says what is missing: the story, the film', async () => {
    const { id } = await bench.backend.member('refused@example.com');
    const template = await templateOf(bench.client, FILM);
    await expect(
      requestVideo(bench.client, { id, email: 'refused@example.com' }, template, {}),
    ).rejects.toThrow('refused@example.com has no story that may be told: There is no consent in force');
    await expect(templateOf(bench.client, 'nope')).rejects.toThrow(
      'There is no film "nope". Films: progress-journey',
    );
  });
});

describe('the file that is written', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'keel-out-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is checked before anything is drawn', async () => {
    await mkdir(join(folder, 'directory'));
    await writeFile(join(folder, 'file'), '');
    await expect(checkOutFile(join(folder, 'none', 'a.mp4'))).rejects.toThrow('does not exist');
    await expect(checkOutFile(join(folder, 'file', 'a.mp4'))).rejects.toThrow('is not a folder');
    await expect(checkOutFile(join(folder, 'directory'))).rejects.toThrow('it is a folder');
    expect(await checkOutFile(join(folder, 'a.mp4'))).toBe(join(folder, 'a.mp4'));
  });

  it('appears whole, and nothing else stays', async () => {
    await writeWhole(join(folder, 'a.mp4'), Buffer.from('film'));
    expect(await readFile(join(folder, 'a.mp4'), 'utf8')).toBe('film');
    await expect(writeWhole(folder, Buffer.from('film'))).rejects.toThrow('Cannot write');
    expect(await readdir(folder)).toEqual(['a.mp4']);
  });
});

describe('the progress bar', () => {
  it('redraws itself in a terminal and writes a line every quarter elsewhere', () => {
    const written: string[] = [];
    const write = (text: string) => written.push(text);
    const plain = createProgressBar({ write });
    for (const percent of [0, 10, 26, 30, 51, 100]) plain.show(percent, 'drawing');
    plain.end();
    expect(written.map((line) => Number(/(\d+) %/.exec(line)?.[1]))).toEqual([0, 26, 51, 100]);
    written.length = 0;
    const terminal = createProgressBar({ isTTY: true, write });
    terminal.show(50, 'drawing');
    terminal.show(50, 'drawing');
    terminal.end();
    expect(written).toEqual(['\r\u001b[2K███████████████░░░░░░░░░░░░░░░  50 %  drawing', '\n']);
  });
});
