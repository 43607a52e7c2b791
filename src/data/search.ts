type Filter = Record<string, unknown>;

/**
 * A search as PostgREST's pattern: words in this order with anything between them. Characters that mean something
 * inside `or=(…)` match anything as well. Joining the words matters: the provider would send one parameter a word
 * (`name[0]=…`), which PostgREST refuses.
 */
const pattern = (text: string) => text.trim().replace(/[\s,.()"\\*]+/g, '*');

/**
 * A react-admin filter as `ra-data-postgrest` takes it: `q` becomes an `or` over the searched columns.
 * @throws when a list has a search box and nothing says which columns it looks through.
 */
export function searchFilter(resource: string, filter: Filter = {}, columns?: readonly string[]): Filter {
  const { q, ...rest } = filter;
  const joined = Object.entries(rest).map(([key, value]) => [
    key,
    /@i?like$/.test(key) && typeof value === 'string' ? pattern(value) : value,
  ]);
  if (typeof q !== 'string' || q.trim() === '') return Object.fromEntries(joined);
  if (!columns) throw new Error(`Nothing says which columns a search in ${resource} looks through`);
  const anywhere = Object.fromEntries(columns.map((column) => [`${column}@ilike`, pattern(q)]));
  return { ...Object.fromEntries(joined), '@or': anywhere };
}
