/** The sound bed's name below the public folder of bundle and console. The version is part of it: caches may keep it. */
export const soundtrackFile = 'sound/keel-bed-1.wav';
