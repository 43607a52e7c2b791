import type { DataProvider } from 'react-admin';
import { viewOf } from './resources.ts';

/**
 * PostgREST's wildcard joins the words of a search: the provider below would send one parameter a word in a form
 * (`name[0]=…`) that PostgREST refuses.
 */
function joinWords(filter: Record<string, unknown> | undefined) {
  return Object.fromEntries(
    Object.entries(filter ?? {}).map(([key, value]) => [
      key,
      /@i?like$/.test(key) && typeof value === 'string' ? value.trim().replace(/\s+/g, '*') : value,
    ]),
  );
}

/** Reads go to the view of a resource, if it has one. Writes stay with the table. */
export function readFromViews(provider: DataProvider): DataProvider {
  const source = (resource: string) => viewOf[resource] ?? resource;
  return {
    ...provider,
    getList: (resource, params) =>
      provider.getList(source(resource), { ...params, filter: joinWords(params.filter) }),
    getOne: (resource, params) => provider.getOne(source(resource), params),
    getMany: (resource, params) => provider.getMany(source(resource), params),
    getManyReference: (resource, params) =>
      provider.getManyReference(source(resource), { ...params, filter: joinWords(params.filter) }),
  };
}
