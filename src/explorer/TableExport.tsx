import { useListContext } from 'react-admin';
import { type RowFilter, type RowSort, useConsoleData } from '../data/index.ts';
import { ExportButton } from '../export/ExportButton.tsx';
import { localDay } from '../fields/localDay.ts';
import { useTable } from './useTable.ts';

/** The list as it is filtered and ordered, with every readable column, as CSV. */
export const TableExport = () => {
  const { table } = useTable();
  const { filterValues, sort, total } = useListContext();
  const data = useConsoleData();
  const columns = table.columns.filter(({ hidden }) => !hidden).map(({ name }) => name);
  return (
    <ExportButton
      disabled={!total}
      fileName={`keel-${table.name.replaceAll('_', '-')}-${localDay(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone)}.csv`}
      columns={columns.map((name) => ({ heading: name, value: (row: Record<string, unknown>) => row[name] }))}
      start={() => data.explorerExport(table.name, filterValues as RowFilter, sort as RowSort, columns)}
    />
  );
};
