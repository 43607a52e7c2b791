/** One line of a chart over time. Muted lines are there to compare with. */
export interface ChartLine {
  key: string;
  label: string;
  muted?: boolean;
}

/** One place on the time axis. A value that is null or missing breaks its line: nothing is known there. */
export interface ChartRow {
  period: string;
  time: number;
  /** Cut by the range or not over: drawn dashed. */
  partial: boolean;
  values: Readonly<Record<string, number | null>>;
}

/** What happened on a day that explains a line. */
export interface ChartMark {
  day: string;
  endsOn: string | null;
  title: string;
}

/** What recharts draws: each line cut into what is certain and what is not yet. */
export function drawnRows(rows: readonly ChartRow[], lines: readonly ChartLine[]) {
  return rows.map((row, index) => {
    const beside = row.partial || rows[index - 1]?.partial || rows[index + 1]?.partial;
    const values = lines.flatMap(({ key, muted }) => {
      const value = row.values[key] ?? null;
      // The comparison's day is over even where this one is not.
      if (muted) return [[key, value] as const];
      return [[key, row.partial ? null : value] as const, [`${key}~`, beside ? value : null] as const];
    });
    return { ...row, ...Object.fromEntries(values) };
  });
}

/** True where a value has no neighbour to be joined with: it needs a dot to be seen. */
export function isAlone(rows: readonly ChartRow[], key: string, index: number): boolean {
  const has = (at: number) => rows[at]?.values[key] != null;
  return has(index) && !has(index - 1) && !has(index + 1);
}

/** The last known value of each line. */
export function lineEnds(rows: readonly ChartRow[], lines: readonly ChartLine[]) {
  return lines.flatMap((line, index) => {
    const value = rows.findLast((row) => row.values[line.key] != null)?.values[line.key];
    return value == null ? [] : [{ line, index, value }];
  });
}

/** Heights of labels that should stand at `wanted` (ascending), moved apart to at least `gap` and kept above `bottom`. */
export function spread(wanted: readonly number[], gap: number, bottom: number): number[] {
  const placed: number[] = [];
  for (const y of wanted) placed.push(Math.max(y, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  for (let at = placed.length - 1, limit = bottom; at >= 0; at -= 1, limit -= gap)
    placed[at] = Math.min(placed[at] ?? limit, limit);
  return placed;
}
