import { ink, inner, type Paper, sheet } from './paper.ts';

export interface PaperColumn<Row> {
  heading: string;
  /** Share of the width; all of a table add up to 1. */
  share: number;
  text: (row: Row) => string;
  number?: true;
}

/** Rows with a heading that comes again on every page they reach; a row is never cut by a page's end. */
export function drawTable<Row>(
  paper: Paper,
  columns: readonly PaperColumn<Row>[],
  rows: readonly Row[],
  /** Draws into the cell of a column: its left edge, its baseline and its width. */
  draw?: (row: Row, heading: string, x: number, y: number, width: number) => void,
): void {
  const size = 8.5;
  const places = columns.map((column, index) => ({
    ...column,
    x: sheet.margin + inner * columns.slice(0, index).reduce((sum, { share }) => sum + share, 0),
    width: inner * column.share - 8,
  }));
  const head = () => {
    paper.y -= 15;
    for (const { heading, x, width, number } of places)
      paper.at(heading, number ? x + width : x, paper.y, {
        size: 8,
        bold: true,
        color: ink.quiet,
        right: number === true,
      });
    paper.y -= 5;
    paper.rule();
  };
  paper.keep(50);
  head();
  for (const row of rows) {
    const cells = places.map((place) => ({
      ...place,
      lines: paper.lines(place.text(row), place.width, { size }),
    }));
    const height = Math.max(1, ...cells.map(({ lines }) => lines.length)) * 11 + 5;
    const page = paper.page;
    paper.keep(height);
    if (paper.page !== page) head();
    cells.forEach(({ lines, x, width, number, heading }) => {
      for (const [at, line] of lines.entries())
        paper.at(line, number ? x + width : x, paper.y - 11 * (at + 1), { size, right: number === true });
      draw?.(row, heading, x, paper.y - 11, width);
    });
    paper.y -= height;
  }
}

/** Labels and values, two pairs a line. */
export function drawFacts(paper: Paper, facts: readonly (readonly [string, string, boolean?])[]): void {
  const half = inner / 2;
  for (let at = 0; at < facts.length; at += 2) {
    const pair = facts.slice(at, at + 2).map(([label, value, alarm]) => ({
      label,
      alarm,
      lines: paper.lines(value, half - 104, { bold: alarm === true }),
    }));
    const height = Math.max(...pair.map(({ lines }) => lines.length)) * 12.5 + 3;
    paper.keep(height);
    pair.forEach(({ label, lines, alarm }, index) => {
      const x = sheet.margin + index * half;
      paper.at(label, x, paper.y - 12, { color: ink.quiet });
      for (const [row, line] of lines.entries())
        paper.at(line, x + 96, paper.y - 12 - 12.5 * row, alarm ? { bold: true, color: ink.alarm } : {});
    });
    paper.y -= height;
  }
}
