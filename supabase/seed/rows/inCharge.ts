import { aliasMoves } from '../catalog/aliasMoves.ts';

/** Minutes of the day at which things happen in the registry. */
export const registryTime = 14 * 60 + 5;

/**
 * The version that a name of a model means, by the ledger of the demo; undefined before its first move.
 * @param day days from the end of the demo, with the time of the day as its fraction.
 */
export const inCharge = (model: string, alias: string, day: number): string | undefined =>
  aliasMoves.findLast(
    (move) => move.model === model && move.alias === alias && move.day + registryTime / 1440 <= day,
  )?.version;
