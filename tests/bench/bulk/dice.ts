import type { BulkOptions } from './options.ts';

/**
 * Randomness that is a function of the row's number, so that every table can be made in one set-based statement, in any
 * order, and refers to rows of another one without reading it.
 */
export interface Dice {
  /** SQL for 63 random bits of a row; cut several values out of one with `share` and `below`. */
  bits(row: string, topic: number): string;
  /** SQL for the random (version 4) uuid of the n-th row of a kind. */
  id(kind: string, n: string): string;
}

export const createDice = ({ seed }: Pick<BulkOptions, 'seed'>): Dice => ({
  bits: (row, topic) => `(hashint8extended((${row})::bigint, ${seed * 1000 + topic}) & 9223372036854775807)`,
  id: (kind, n) =>
    `overlay(overlay(md5('${kind}/${seed}/' || (${n})) placing '4' from 13) placing '8' from 17)::uuid`,
});

/** SQL for a number from 0 to below 1 out of 15 of the bits. */
export const share = (bits: string, from: number): string =>
  `(((${bits}) >> ${from}) & 32767) / 32768.0::float8`;

/** SQL for a whole number from 0 to below `count` (at most a few thousand) out of 15 of the bits. */
export const below = (bits: string, from: number, count: number): string =>
  `((((${bits}) >> ${from}) & 32767) * ${count} / 32768)::integer`;
