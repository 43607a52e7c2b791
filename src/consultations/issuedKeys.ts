import Papa from 'papaparse';
import type { IssuedKey } from '../data/verbs.ts';

/** Rows drawn on the page; the rest is in the clipboard and the file, so 100,000 keys draw as fast as 100. */
export const SHOWN_AT_MOST = 100;

/** Keys on printed sheets: beyond that it is a parcel of paper, and a file that no viewer likes. */
export const ON_SHEETS_AT_MOST = 2000;

/** One key a line: what "copy all" puts on the clipboard. */
export const keysAsText = (keys: readonly IssuedKey[]) => keys.map((issued) => issued.key).join('\n');

/**
 * The issued keys as CSV (RFC 4180). Cells that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, tab)
 * get a leading apostrophe: the batch name and the assignee are free text that somebody else may have chosen.
 */
export function keysAsCsv(keys: readonly IssuedKey[], about: { batch?: string; assignee?: string }): string {
  return Papa.unparse(
    {
      fields: ['key', 'max_uses', 'expires_at', 'batch', 'assigned_to'],
      data: keys.map((issued) => [
        issued.key,
        issued.max_uses,
        issued.expires_at ?? '',
        about.batch ?? '',
        issued.assigned_to ?? about.assignee ?? '',
      ]),
    },
    { escapeFormulae: true, newline: '\r\n' },
  );
}

/** `keel-keys-spring-challenge-2026-11-21` (no extension): plain ASCII, so that every file system takes it. */
export function keysFileName(batch: string | undefined, day: string): string {
  const slug = (batch ?? '')
    .normalize('NFKD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/[\s_-]+/g, '-')
    .toLowerCase();
  return ['keel-keys', slug, day].filter(Boolean).join('-');
}
