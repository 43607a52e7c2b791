import type { DataProvider } from 'react-admin';
import { searchedIn, viewOf, writableView } from './resources.ts';
import { searchFilter } from './search.ts';

/** Reads go to the view of a resource, if it has one. Writes stay with the table, or go through a writable view. */
export function readFromViews(provider: DataProvider): DataProvider {
  const source = (resource: string) => viewOf[resource] ?? resource;
  const target = (resource: string) => (writableView.has(resource) ? source(resource) : resource);
  const filter = (resource: string, given: Record<string, unknown>) =>
    searchFilter(resource, given, searchedIn[resource]);
  return {
    ...provider,
    update: (resource, params) => provider.update(target(resource), params),
    getList: (resource, params) =>
      provider.getList(source(resource), { ...params, filter: filter(resource, params.filter) }),
    getOne: (resource, params) => provider.getOne(source(resource), params),
    getMany: (resource, params) => provider.getMany(source(resource), params),
    getManyReference: (resource, params) =>
      provider.getManyReference(source(resource), { ...params, filter: filter(resource, params.filter) }),
  };
}
