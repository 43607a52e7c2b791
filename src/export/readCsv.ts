import Papa from 'papaparse';

/** What is wrong with a file: the line where the row begins, the column, and why. */
export interface CsvProblem {
  line: number;
  column: string;
  why: string;
}

export type CsvRow<Column extends string> = { line: number } & Partial<Record<Column, string>>;

/** A leading apostrophe is how spreadsheets, and our own export, keep a cell from being a formula. */
const cell = (value: string | undefined) => (value ?? '').trim().replace(/^'(?=[=+\-@])/, '');

/**
 * Reads a CSV with a heading line; separators are found by themselves, columns that `aliases` does not know are left alone.
 * `line` is the line of the file where a row begins, also when cells hold line breaks.
 *
 * @returns every row, the columns that were left alone, and what is wrong with the file itself: a `wanted` column that is missing, an
 * open quotation mark, no row or more than `most`.
 */
export function readCsv<Column extends string>(
  text: string,
  aliases: Readonly<Record<string, Column>>,
  wanted: readonly Column[],
  most: number,
): { rows: CsvRow<Column>[]; leftAlone: string[]; problems: CsvProblem[] } {
  const source = text.replace(/^\uFEFF/, '');
  const rows: CsvRow<Column>[] = [];
  const problems: CsvProblem[] = [];
  const leftAlone: string[] = [];
  let columns: (Column | undefined)[] | undefined;
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
        const has = data.map((name) => name.trim()).filter(Boolean);
        leftAlone.push(...has.filter((name) => !aliases[name.toLowerCase()]));
        for (const column of wanted)
          if (!columns.includes(column))
            problems.push({
              line: here,
              column,
              why: `The heading line has no column “${column}”. It says: ${has.slice(0, 8).join(', ').slice(0, 200)}.`,
            });
        return;
      }
      if (errors.some(({ type }) => type === 'Quotes')) {
        problems.push({ line: here, column: '', why: 'A quotation mark is not closed.' });
        return;
      }
      const values: Partial<Record<Column, string>> = {};
      columns.forEach((name, index) => {
        if (name) values[name] = cell(data[index]);
      });
      rows.push({ ...values, line: here } as CsvRow<Column>);
    },
  });
  if (!columns) problems.push({ line: 1, column: '', why: 'The file is empty.' });
  else if (problems.length === 0 && rows.length === 0)
    problems.push({ line: 2, column: '', why: 'There is no row below the heading.' });
  else if (rows.length > most)
    problems.push({
      line: most + 2,
      column: '',
      why: `A file has ${most.toLocaleString('en')} rows at most.`,
    });
  return { rows, leftAlone, problems };
}
