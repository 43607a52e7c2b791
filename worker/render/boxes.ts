import { type FileHandle, open } from 'node:fs/promises';

/**
 * Reads the structure of an MP4 (ISO/IEC 14496-12) that ffprobe does not tell: the order of the top-level boxes and
 * the edit lists. Only headers and `moov` are read, never the media data.
 */
export interface Box {
  readonly type: string;
  /** Offset of the header and size of the whole box, in bytes. */
  readonly offset: number;
  readonly size: number;
  readonly headerSize: number;
}

export interface EditListEntry {
  /** Length in the movie's time scale. */
  readonly duration: number;
  /** Where in the track's media the edit starts; -1 is an empty edit. */
  readonly mediaTime: number;
  /** 1 is normal speed. */
  readonly rate: number;
}

export interface Mp4Layout {
  readonly boxes: readonly Box[];
  readonly moovFirst: boolean;
  readonly fragmented: boolean;
  /** One item a track; null when the track has no edit list. */
  readonly editLists: readonly (readonly EditListEntry[] | null)[];
}

const MAX_MOOV = 256 * 1024 * 1024;
const CONTAINERS = new Set(['moov', 'trak', 'edts']);

/** @throws Error when the file is not an MP4 or is cut off. */
export async function readLayout(path: string): Promise<Mp4Layout> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const boxes = await topLevelBoxes(file, size);
    const moov = boxes.find((box) => box.type === 'moov');
    if (!moov) throw new Error('The file has no moov box: it is not a finished MP4.');
    if (moov.size > MAX_MOOV) throw new Error('The moov box is implausibly large.');
    const mdat = boxes.find((box) => box.type === 'mdat');
    const bytes = Buffer.alloc(moov.size);
    await file.read(bytes, 0, moov.size, moov.offset);
    return {
      boxes,
      moovFirst: mdat !== undefined && moov.offset < mdat.offset,
      fragmented: boxes.some((box) => box.type === 'moof'),
      editLists: editListsOf(bytes),
    };
  } finally {
    await file.close();
  }
}

async function topLevelBoxes(file: FileHandle, fileSize: number): Promise<Box[]> {
  const boxes: Box[] = [];
  const header = Buffer.alloc(16);
  let offset = 0;
  while (offset < fileSize) {
    const { bytesRead } = await file.read(header, 0, 16, offset);
    const box = parseHeader(header.subarray(0, bytesRead), offset, fileSize);
    boxes.push(box);
    offset += box.size;
  }
  return boxes;
}

/**
 * A size of 1 means that a 64-bit size follows the type; 0 means up to the end of what holds the box.
 * @throws Error when the header is cut off or the box reaches beyond `end`.
 */
export function parseHeader(bytes: Buffer, offset: number, end: number): Box {
  if (bytes.length < 8) throw new Error(`The file ends inside a box header at byte ${offset}.`);
  const type = bytes.toString('latin1', 4, 8);
  const small = bytes.readUInt32BE(0);
  const wide = small === 1;
  if (wide && bytes.length < 16) throw new Error(`The file ends inside a box header at byte ${offset}.`);
  const headerSize = wide ? 16 : 8;
  const size = wide ? Number(bytes.readBigUInt64BE(8)) : small === 0 ? end - offset : small;
  if (size < headerSize || offset + size > end)
    throw new Error(`The box ${type} at byte ${offset} is cut off.`);
  return { type, offset, size, headerSize };
}

function childBoxes(bytes: Buffer, parent: Box): Box[] {
  const boxes: Box[] = [];
  const end = parent.offset + parent.size;
  let offset = parent.offset + parent.headerSize;
  while (offset + 8 <= end) {
    const box = parseHeader(bytes.subarray(offset, offset + 16), offset, end);
    boxes.push(box);
    offset += box.size;
  }
  return boxes;
}

/** @param bytes a whole `moov` box, header included. */
export function editListsOf(bytes: Buffer): (EditListEntry[] | null)[] {
  const moov = parseHeader(bytes.subarray(0, 16), 0, bytes.length);
  return childBoxes(bytes, moov)
    .filter((box) => box.type === 'trak')
    .map((trak) => {
      const elst = descend(bytes, trak, 'elst');
      return elst
        ? parseEditList(bytes.subarray(elst.offset + elst.headerSize, elst.offset + elst.size))
        : null;
    });
}

function descend(bytes: Buffer, parent: Box, type: string): Box | undefined {
  for (const box of childBoxes(bytes, parent)) {
    if (box.type === type) return box;
    if (!CONTAINERS.has(box.type)) continue;
    const found = descend(bytes, box, type);
    if (found) return found;
  }
  return undefined;
}

/** @param body the box's content: version, flags, count, entries (32-bit times in version 0, 64-bit in version 1). */
function parseEditList(body: Buffer): EditListEntry[] {
  const wide = body.readUInt8(0) === 1;
  const count = body.readUInt32BE(4);
  const entrySize = wide ? 20 : 12;
  return Array.from({ length: count }, (_, index) => {
    const at = 8 + index * entrySize;
    return wide
      ? {
          duration: Number(body.readBigUInt64BE(at)),
          mediaTime: Number(body.readBigInt64BE(at + 8)),
          rate: body.readInt32BE(at + 16) / 65_536,
        }
      : {
          duration: body.readUInt32BE(at),
          mediaTime: body.readInt32BE(at + 4),
          rate: body.readInt32BE(at + 8) / 65_536,
        };
  });
}
