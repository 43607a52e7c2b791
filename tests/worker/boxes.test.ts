import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editListsOf, parseHeader, readLayout } from '../../worker/render/boxes.ts';

const u32 = (...values: number[]) =>
  Buffer.concat(
    values.map((value) => {
      const bytes = Buffer.alloc(4);
      bytes.writeInt32BE(value | 0);
      return bytes;
    }),
  );
const box = (type: string, ...content: Buffer[]) => {
  const body = Buffer.concat(content);
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body]);
};
const elst = (...entries: [number, number, number][]) =>
  box(
    'elst',
    u32(0, entries.length),
    ...entries.map(([duration, time, rate]) => u32(duration, time, rate * 65_536)),
  );
const track = (...content: Buffer[]) => box('trak', box('tkhd', u32(0)), ...content);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keel-boxes-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function layoutOf(...boxes: Buffer[]) {
  const path = join(folder, 'film.mp4');
  await writeFile(path, Buffer.concat(boxes));
  return readLayout(path);
}

describe('the layout of an MP4', () => {
  const ftyp = box('ftyp', Buffer.from('isom'), u32(512));
  const mdat = box('mdat', Buffer.alloc(100));

  it('tells whether moov comes before the media', async () => {
    expect(await layoutOf(ftyp, box('moov', track()), mdat)).toMatchObject({
      moovFirst: true,
      fragmented: false,
    });
    expect(await layoutOf(ftyp, mdat, box('moov', track()))).toMatchObject({ moovFirst: false });
  });

  it('reads media boxes of more than 4 GB and of "up to the end"', async () => {
    const wide = Buffer.concat([u32(1), Buffer.from('mdat'), u32(0, 16 + 20), Buffer.alloc(20)]);
    const rest = Buffer.concat([u32(0), Buffer.from('mdat'), Buffer.alloc(7)]);
    const layout = await layoutOf(ftyp, box('moov'), wide, rest);
    expect(layout.boxes.map(({ type, size }) => [type, size])).toEqual([
      ['ftyp', 16],
      ['moov', 8],
      ['mdat', 36],
      ['mdat', 15],
    ]);
  });

  it('lists the edit lists by track, and null where there is none', async () => {
    const moov = box('moov', box('mvhd', u32(0)), track(box('edts', elst([5000, 6000, 1]))), track());
    expect((await layoutOf(ftyp, moov, mdat)).editLists).toEqual([
      [{ duration: 5000, mediaTime: 6000, rate: 1 }],
      null,
    ]);
  });

  it('reads 64-bit edit lists, empty edits included', () => {
    const entry = Buffer.alloc(20);
    entry.writeBigUInt64BE(9_000_000_000n, 0);
    entry.writeBigInt64BE(-1n, 8);
    entry.writeInt32BE(65_536 / 2, 16);
    const wide = box('elst', u32(0x01_00_00_00, 1), entry);
    expect(editListsOf(box('moov', track(box('edts', wide))))).toEqual([
      [{ duration: 9_000_000_000, mediaTime: -1, rate: 0.5 }],
    ]);
  });

  it('refuses a file that is cut off, has a broken size or is no MP4', async () => {
    const whole = Buffer.concat([ftyp, box('moov'), mdat]);
    await expect(layoutOf(whole.subarray(0, whole.length - 1))).rejects.toThrow(
      'The box mdat at byte 24 is cut off',
    );
    await expect(layoutOf(ftyp, Buffer.alloc(4))).rejects.toThrow('ends inside a box header');
    await expect(layoutOf(ftyp, mdat)).rejects.toThrow('no moov box');
    expect(() => parseHeader(Buffer.concat([u32(4), Buffer.from('free')]), 0, 100)).toThrow('cut off');
  });
});
