/** How files begin that spreadsheets make when they are not told otherwise: zip (xlsx, ods) and the old binary kind (xls). */
const spreadsheets = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * The text of a CSV file that somebody chose: in UTF-8, or in UTF-16 with its mark.
 *
 * @throws with what to do about a spreadsheet's own file, and about letters in any other encoding: read wrongly, names would be broken.
 */
export async function csvTextOf(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const begins = (mark: readonly number[]) => mark.every((byte, place) => bytes[place] === byte);
  if (spreadsheets.some(begins))
    throw new Error('This is a spreadsheet’s own file. Save it as “CSV UTF-8” and choose that one.');
  const encoding = begins([0xff, 0xfe]) ? 'utf-16le' : begins([0xfe, 0xff]) ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Error(
      'The letters of this file are not in UTF-8, and names would be wrong. Save it as “CSV UTF-8” and choose it again.',
    );
  }
}
