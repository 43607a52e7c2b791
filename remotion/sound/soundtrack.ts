export const musicNames = ['bed', 'pad', 'plucks'] as const;
/** What plays under a film: held chords and a figure of plucks, or one of them. */
export type MusicName = (typeof musicNames)[number];

/** A track's name below the public folder of bundle and console. The version is part of it: caches may keep it. */
export const soundtrackFile = (music: MusicName): string => `sound/keel-${music}-2.wav`;
