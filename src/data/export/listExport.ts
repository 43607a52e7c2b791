import type { DataProvider, RaRecord } from 'react-admin';
import type { Client } from '../client.ts';
import { rpc } from '../rpc.ts';
import { cursorList, cursorLists } from './cursorList.ts';
import { type ListQuery, listPages } from './listPages.ts';

const isCursorList = (resource: string): resource is keyof typeof cursorLists => resource in cursorLists;

/** The lists with pages of their own, for an export. The explorer's tables have `explorerExport`. */
export function createListExport(client: Client, lists: Pick<DataProvider, 'getList'>) {
  return {
    /**
     * Every row of a list as it is filtered and ordered: how many there are, and pages of them. The export is noted in the audit log
     * before the first row is read.
     */
    exportList: async <Row extends RaRecord>(
      resource: string,
      query: ListQuery,
      columns: readonly string[],
    ): Promise<{ total: number; pages: AsyncIterable<Row[]> }> => {
      const { field, order } = query.sort;
      await rpc(client, 'record_export', {
        p_table: resource,
        p_details: {
          filter: JSON.stringify(query.filter),
          sort: `${field} ${order}`,
          columns: [...columns],
        },
      });
      if (isCursorList(resource)) return cursorList<Row>(client, resource, query);
      const counted = await lists.getList(resource, { ...query, pagination: { page: 1, perPage: 1 } });
      return { total: counted.total ?? 0, pages: listPages<Row>(lists, resource, query) };
    },
  };
}
