/**
 * Where pages of one list begin, as the database said while they were walked: by the cursor of the page before where there is
 * one, else by offset. Remembered for one list (its search, filters, order and page size) at a time.
 */
export function createPageCursors() {
  let list = '';
  let cursors = new Map<number, string>();

  return function placeOf(query: { limit: number }, page: number) {
    if (JSON.stringify(query) !== list) {
      list = JSON.stringify(query);
      cursors = new Map();
    }
    // An answer that comes late belongs to the list that asked.
    const known = cursors;
    const after = known.get(page);
    return {
      place: page === 1 ? {} : after ? { after } : { offset: (page - 1) * query.limit },
      remember: (next: string | null) => {
        if (next) known.set(page + 1, next);
      },
    };
  };
}
