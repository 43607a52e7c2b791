import type { DataProvider } from 'react-admin';
import { readableColumns, searchedIn, viewOf, writableView } from './resources.ts';
import { searchFilter } from './search.ts';

interface Asked {
  meta?: Record<string, unknown>;
}

/** Reads go to the view of a resource, if it has one. Writes stay with the table, or go through a writable view. */
export function readFromViews(provider: DataProvider): DataProvider {
  const source = (resource: string) => viewOf[resource] ?? resource;
  const target = (resource: string) => (writableView.has(resource) ? source(resource) : resource);
  const filter = (resource: string, given: Record<string, unknown>) =>
    searchFilter(resource, given, searchedIn[resource]);
  /** Asks for the columns that may be read, where that isn't all of them. */
  const of = <Params extends Asked>(resource: string, params: Params): Params => {
    const columns = readableColumns[resource];
    return columns ? { ...params, meta: { ...params.meta, columns: [...columns] } } : params;
  };
  return {
    ...provider,
    create: (resource, params) => provider.create(resource, of(resource, params)),
    update: (resource, params) => provider.update(target(resource), of(resource, params)),
    delete: (resource, params) => provider.delete(resource, of(resource, params)),
    getList: (resource, params) =>
      provider.getList(
        source(resource),
        of(resource, { ...params, filter: filter(resource, params.filter) }),
      ),
    getOne: (resource, params) => provider.getOne(source(resource), of(resource, params)),
    getMany: (resource, params) => provider.getMany(source(resource), of(resource, params)),
    getManyReference: (resource, params) =>
      provider.getManyReference(
        source(resource),
        of(resource, { ...params, filter: filter(resource, params.filter) }),
      ),
  };
}
