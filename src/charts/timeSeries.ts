/** One line of a chart over time. Muted lines are there to compare with. */
export interface ChartLine {
  key: string;
  label: string;
  muted?: boolean;
  /** The line that this one is compared with, among several: it takes that line's colour, and no name at its end. */
  of?: string;
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
  /** Written by the system, not by a person: drawn hollow. */
  automatic?: boolean;
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

/** The last known value of each line that has a name. */
export function lineEnds(rows: readonly ChartRow[], lines: readonly ChartLine[]) {
  return lines.flatMap((line, index) => {
    const value = rows.findLast((row) => row.values[line.key] != null)?.values[line.key];
    return value == null || line.of !== undefined ? [] : [{ line, index, value }];
  });
}

/** Each line's place among the colours; -1 is the muted grey. A compared line has that of the line that it is compared with. */
export function colourPlaces(lines: readonly ChartLine[]): number[] {
  const own = lines.filter(({ muted }) => !muted).map(({ key }) => key);
  return lines.map(({ key, muted, of }) => (muted ? own.indexOf(of ?? '') : own.indexOf(key)));
}

/** Heights of labels that should stand at `wanted` (ascending), moved apart to at least `gap` and kept above `bottom`. */
export function spread(wanted: readonly number[], gap: number, bottom: number): number[] {
  const placed: number[] = [];
  for (const y of wanted) placed.push(Math.max(y, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  for (let at = placed.length - 1, limit = bottom; at >= 0; at -= 1, limit -= gap)
    placed[at] = Math.min(placed[at] ?? limit, limit);
  return placed;
}

/**
 * The value nearest to a place in the plot: `x` and `y` are shares of its width and height, from the left and from the top. Muted
 * lines are not hit: they lie in another range. Undefined where nothing is known.
 */
export function hitAt(
  rows: readonly ChartRow[],
  lines: readonly ChartLine[],
  domain: readonly [number, number],
  { x, y }: { x: number; y: number },
): { row: ChartRow; key: string } | undefined {
  const [from, to] = [rows[0]?.time ?? 0, rows.at(-1)?.time ?? 0];
  const time = from + x * (to - from);
  const row = rows.reduce<ChartRow | undefined>(
    (best, next) => (best && Math.abs(best.time - time) <= Math.abs(next.time - time) ? best : next),
    undefined,
  );
  if (!row) return undefined;
  const wanted = domain[1] - y * (domain[1] - domain[0]);
  const known = lines.flatMap(({ key, muted }) => {
    const value = row.values[key];
    return muted || value == null ? [] : [{ key, off: Math.abs(value - wanted) }];
  });
  const [nearest] = known.toSorted((a, b) => a.off - b.off);
  return nearest && { row, key: nearest.key };
}
