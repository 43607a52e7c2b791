/**
 * PostgreSQL keeps two segments of its log (16 MB each) instead of up to a gigabyte: all of it lies in memory and in IndexedDB.
 * PGlite never makes a checkpoint by itself; lanes.ts does.
 */
export const smallLog = ['-c', 'min_wal_size=32MB', '-c', 'max_wal_size=32MB'];
