import type { CsvColumn } from '../data/index.ts';
import { localDay } from '../fields/localDay.ts';

/** `keel-foods-2026-11-21.csv`: what is in the file, and the reader's day. */
export const csvFileName = (name: string, now = new Date()) =>
  `keel-${name.replaceAll('_', '-')}-${localDay(now, Intl.DateTimeFormat().resolvedOptions().timeZone)}.csv`;

/** Columns under their own names: a file is read by machines first. */
export const csvColumns = <Row>(names: readonly (keyof Row & string)[]): CsvColumn<Row>[] =>
  names.map((name) => ({ heading: name, value: (row) => row[name] }));
