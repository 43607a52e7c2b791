import { describe, expect, it } from 'vitest';
import { readAssignments } from '../../src/consultations/assignmentFile.ts';
import { keysAsCsv } from '../../src/consultations/issuedKeys.ts';
import { csvTextOf } from '../../src/export/csvTextOf.ts';

describe('A file of assignments', () => {
  it('may be our own export, filled in', () => {
    const csv = keysAsCsv([{ id: '1', key: 'KEEL-712X-BEPH-45J8-EN', max_uses: 1, expires_at: null }], {
      batch: '=Spring',
      assignee: 'ada@example.com',
    });
    expect(readAssignments(csv)).toEqual({
      rows: [{ line: 2, key: 'KEEL-712X-BEPH-45J8-EN', assigned_to: 'ada@example.com' }],
      problems: [],
    });
  });

  it('keeps the lines of the file, over line breaks in cells, blank lines and any separator', () => {
    const text =
      '\uFEFFKey;E-Mail;Notes;Colour\r\nA;a@example.com;"two\r\nlines";red\r\n\r\nB;"b@example.com";;\r\nC;c@example.com\r\n';
    expect(readAssignments(text)).toEqual({
      rows: [
        { line: 2, key: 'A', assigned_to: 'a@example.com', notes: 'two\r\nlines' },
        { line: 5, key: 'B', assigned_to: 'b@example.com', notes: '' },
        { line: 6, key: 'C', assigned_to: 'c@example.com', notes: '' },
      ],
      problems: [],
    });
  });

  it.each([
    ['', 1, /empty/],
    ['key,name\nA,b', 1, /no column “assigned_to”/],
    ['email\nb@example.com', 1, /no column “key”. It says: email\./],
    ['key,email\n', 2, /no row/],
    ['key,email\nA,"b@example.com', 2, /quotation mark/],
  ])('%j says what is wrong with it', (text, line, why) => {
    const { problems } = readAssignments(text);
    expect(problems[0]).toMatchObject({ line, why: expect.stringMatching(why) });
  });
});

describe('The letters of a file', () => {
  const file = (...bytes: number[]) => new File([Uint8Array.from(bytes)], 'people.csv');
  const utf16 = [...'email\nü@x'].flatMap((letter) => [letter.charCodeAt(0), 0]);

  it('are read as UTF-8, and as UTF-16 with its mark', async () => {
    expect(await csvTextOf(new File(['name\nJürgen'], 'people.csv'))).toBe('name\nJürgen');
    expect(await csvTextOf(file(0xff, 0xfe, ...utf16))).toBe('email\nü@x');
  });

  it('of another encoding, and a spreadsheet, are refused with what to do about it', async () => {
    await expect(csvTextOf(file(0x4a, 0xfc, 0x72))).rejects.toThrow(/not in UTF-8.*“CSV UTF-8”/);
    await expect(csvTextOf(file(0x50, 0x4b, 3, 4, 0))).rejects.toThrow(/spreadsheet’s own file/);
  });
});
