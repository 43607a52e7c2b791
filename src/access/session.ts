const KEY = 'keel.signed-in';

/**
 * Remembers that somebody signed in on this device, to tell "your session has expired" from a first visit.
 * Holds no token: supabase-js keeps the session itself.
 */
export const sessionMark = {
  set: () => localStorage.setItem(KEY, '1'),
  clear: () => localStorage.removeItem(KEY),
  exists: () => localStorage.getItem(KEY) === '1',
};
