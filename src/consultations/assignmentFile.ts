import Papa from 'papaparse';
import type { AssignmentProblem, AssignmentRow } from '../data/index.ts';

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

/** A leading apostrophe is how spreadsheets, and our own export, keep a cell from being a formula. */
const cell = (value: string | undefined) => (value ?? '').trim().replace(/^'(?=[=+\-@])/, '');

/**
 * Reads a CSV of assignments: a heading line with `key` (or `id`) and `assigned_to` (or `email`), `notes` if wanted; other
 * columns are left alone, so that the file from "Download CSV" comes back as it is. Separators are found by themselves.
 * `line` is the line of the file where a row begins, also when cells hold line breaks.
 */
export function readAssignments(text: string): ReadFile {
  const source = text.replace(/^\uFEFF/, '');
  const rows: AssignmentRow[] = [];
  const problems: AssignmentProblem[] = [];
  let columns: (keyof Omit<AssignmentRow, 'line'> | undefined)[] | undefined;
  let line = 1;
  let read = 0;
  Papa.parse<string[]>(source, {
    step: ({ data, errors, meta }) => {
      const here = line;
      line += source.slice(read, meta.cursor).split(/\r\n|\r|\n/).length - 1;
      read = meta.cursor;
      if (data.every((value) => value.trim() === '')) return;
      if (!columns) {
        columns = data.map((name) => aliases[name.trim().toLowerCase()]);
        for (const wanted of ['key', 'assigned_to'] as const)
          if (!columns.includes(wanted))
            problems.push({ line: here, column: wanted, why: `The heading line has no column “${wanted}”.` });
        return;
      }
      if (errors.some(({ type }) => type === 'Quotes')) {
        problems.push({ line: here, column: '', why: 'A quotation mark is not closed.' });
        return;
      }
      const row: AssignmentRow = { line: here, key: '', assigned_to: '' };
      columns.forEach((name, index) => {
        if (name) row[name] = cell(data[index]);
      });
      rows.push(row);
    },
  });
  if (!columns) problems.push({ line: 1, column: '', why: 'The file is empty.' });
  else if (problems.length === 0 && rows.length === 0)
    problems.push({ line: 2, column: '', why: 'There is no row below the heading.' });
  else if (rows.length > ROWS_AT_MOST)
    problems.push({ line: ROWS_AT_MOST + 2, column: '', why: 'A file has 100,000 rows at most.' });
  return { rows, problems };
}
