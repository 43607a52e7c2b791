export const paceNames = ['brisk', 'even', 'slow'] as const;
/** How long a film dwells on what it shows. */
export type Pace = (typeof paceNames)[number];

const factors: Readonly<Record<Pace, number>> = { brisk: 0.8, even: 1, slow: 1.3 };
/** Less cannot be read; a scene stays cut on the beat. */
const fewest = 3;

/** Length of a scene in whole beats at a pace. */
export function pacedBeats(beats: number, pace: Pace): number {
  return pace === 'even' ? beats : Math.max(Math.min(beats, fewest), Math.round(beats * factors[pace]));
}
