/**
 * Part of every render's content hash: goes up when the same props give other frames (a film's `version`) or the
 * shared design or sound changes.
 */
export const rendererVersion = '1';
