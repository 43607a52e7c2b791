import type { AssignmentProblem, AssignmentRow } from '../data/index.ts';
import { readCsv } from '../export/readCsv.ts';

export interface ReadFile {
  rows: AssignmentRow[];
  /** What is wrong with the file itself; the database judges the rows. */
  problems: AssignmentProblem[];
}

const aliases: Readonly<Record<string, keyof Omit<AssignmentRow, 'line'>>> = {
  key: 'key',
  id: 'key',
  code: 'key',
  assigned_to: 'assigned_to',
  email: 'assigned_to',
  'e-mail': 'assigned_to',
  notes: 'notes',
};

export const ROWS_AT_MOST = 100_000;

/**
 * Reads a CSV of assignments: a heading line with `key` (or `id`) and `assigned_to` (or `email`), `notes` if wanted; other
 * columns are left alone, so that the file from "Download CSV" comes back as it is.
 */
export function readAssignments(text: string): ReadFile {
  const { rows, problems } = readCsv(text, aliases, ['key', 'assigned_to'], ROWS_AT_MOST);
  return { rows: rows.map((row) => ({ key: '', assigned_to: '', ...row })), problems };
}
