/** Signature, then the header chunk: length, type, 13 bytes and checksum. */
export const PNG_HEADER_END = 8 + 4 + 4 + 13 + 4;

/** CRC-32 as PNG has it (ISO 3309, reflected polynomial 0xEDB88320). */
function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

/** The PNG with a line of text in its metadata (`tEXt`, keyword Comment), right behind the header. ASCII only. */
export function withComment(png: Uint8Array, comment: string): Uint8Array<ArrayBuffer> {
  const body = new TextEncoder().encode(`tEXtComment\0${comment}`);
  const made = new Uint8Array(png.length + body.length + 8);
  const numbers = new DataView(made.buffer);
  made.set(png.subarray(0, PNG_HEADER_END));
  numbers.setUint32(PNG_HEADER_END, body.length - 4);
  made.set(body, PNG_HEADER_END + 4);
  numbers.setUint32(PNG_HEADER_END + 4 + body.length, crc32(body));
  made.set(png.subarray(PNG_HEADER_END), PNG_HEADER_END + 8 + body.length);
  return made;
}

/** The same for a PNG that was made in a browser. */
export async function blobWithComment(png: Blob, comment: string): Promise<Blob> {
  return new Blob([withComment(new Uint8Array(await png.arrayBuffer()), comment)], { type: 'image/png' });
}
