import Papa from 'papaparse';

/** What becomes of rows in a file: what stands first, and the rows, each line ended. */
export interface FileText<Row> {
  heading: string;
  lines: (rows: readonly Row[]) => string;
}

/** One column of a file: its heading and what a row has in it. */
export interface CsvColumn<Row> {
  heading: string;
  value: (row: Row) => unknown;
}

const OPTIONS = { escapeFormulae: true, newline: '\r\n' } as const;

/** A cell: JSON for what is nested, nothing for null. Numbers stay numbers, so that a minus isn't taken for a formula. */
const cell = (value: unknown) =>
  value !== null && typeof value === 'object' ? JSON.stringify(value) : value;

/**
 * Rows as CSV (RFC 4180), each line ended. Text that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, tab) gets a
 * leading apostrophe.
 */
export const csvLines = <Row>(rows: readonly Row[], columns: readonly CsvColumn<Row>[]): string =>
  `${Papa.unparse(
    rows.map((row) => columns.map(({ value }) => cell(value(row)))),
    OPTIONS,
  )}\r\n`;

/** The first line. The mark in front tells spreadsheets that the text is UTF-8. */
export const csvHeading = <Row>(columns: readonly CsvColumn<Row>[]): string =>
  `\uFEFF${Papa.unparse([columns.map(({ heading }) => heading)], OPTIONS)}\r\n`;

/** A file of CSV with these columns. */
export const csvText = <Row>(columns: readonly CsvColumn<Row>[]): FileText<Row> => ({
  heading: csvHeading(columns),
  lines: (rows) => csvLines(rows, columns),
});

/** A file of rows that are lines already, such as JSONL. */
export const lineText: FileText<{ line: string }> = {
  heading: '',
  lines: (rows) => rows.map(({ line }) => `${line}\n`).join(''),
};
