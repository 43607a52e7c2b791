export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Where a sample entry keeps its width, counted from its name; the height follows (ISO/IEC 14496-12, VisualSampleEntry). */
const WIDTH_AT = 28;

/** Size of the picture as the H.264 sample entry of an MP4 whose moov comes first says; null when these bytes hold none. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = file.indexOf('avc1', 0, 'latin1');
  // The first box may name avc1 as a brand: only of an entry six zeros follow.
  while (at >= 0 && at + WIDTH_AT + 4 <= file.length && file.readUIntBE(at + 4, 6) !== 0)
    at = file.indexOf('avc1', at + 4, 'latin1');
  if (at < 0 || at + WIDTH_AT + 4 > file.length) return null;
  return { width: file.readUInt16BE(at + WIDTH_AT), height: file.readUInt16BE(at + WIDTH_AT + 2) };
}
