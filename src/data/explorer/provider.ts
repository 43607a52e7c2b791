import type { DataProvider } from 'react-admin';
import type { Client } from '../client.ts';
import { rpc } from '../rpc.ts';
import { createCatalogue } from './catalogue.ts';
import { exactCount } from './counts.ts';
import { readPages } from './pages.ts';
import { createExplorerRows, EXPLORER } from './rows.ts';
import type { Row, RowFilter, RowSort } from './rowTypes.ts';

interface Written {
  row: Row;
}

/**
 * Resources called `explorer/<table>`: any table that the catalogue lists. Records are `{ id, row }`; filters, sort and keys are
 * described in this folder. What isn't offered (many at once, delete) answers with an error.
 */
export function createExplorer(client: Client) {
  const catalogue = createCatalogue(client);
  const rows = createExplorerRows(client, catalogue);

  const provider: Partial<DataProvider> = {
    getList: (resource, params) => rows.getList(resource, params) as never,
    getOne: async (resource, { id }) => ({ data: await rows.getOne(resource, String(id)) }) as never,
    getMany: async (resource, { ids }) => ({ data: await rows.getMany(resource, ids.map(String)) }) as never,
    create: async (resource, { data }) =>
      ({ data: await rows.create(resource, (data as Written).row) }) as never,
    update: async (resource, { id, data }) =>
      ({ data: await rows.update(resource, String(id), (data as Written).row) }) as never,
  };

  return {
    /** `provider` with the explorer's resources answered here and all others as before. */
    beside: (others: DataProvider): DataProvider => ({
      ...others,
      ...Object.fromEntries(
        Object.entries(provider).map(([method, answer]) => [
          method,
          (resource: string, params: never) =>
            (resource.startsWith(EXPLORER) ? answer : others[method])(resource, params),
        ]),
      ),
    }),

    verbs: {
      /** Systems and tables, as far as the role reads them. */
      explorerCatalogue: () => catalogue.read(),

      /** How many rows each of these tables has, at this moment. */
      explorerSizes: () => catalogue.sizes(),

      /**
       * Every row of a list for an export: how many there are, and pages of 1,000 read by key, so that none is skipped and memory
       * stays flat. The export is noted in the audit log before the first row is read.
       */
      explorerExport: async (name: string, filter: RowFilter, sort: RowSort, columns: readonly string[]) => {
        const table = await rows.tableOf(`${EXPLORER}${name}`);
        await rpc(client, 'record_export', {
          p_table: name,
          p_details: {
            filter: JSON.stringify(filter),
            sort: `${sort.field} ${sort.order}`,
            columns: [...columns],
          },
        });
        return {
          total: await exactCount(client, table, filter),
          pages: readPages(client, table, { filter, sort }),
        };
      },
    },
  };
}
