import { useListContext } from 'react-admin';
import { csvText, type Row, type RowFilter, type RowSort, useConsoleData } from '../data/index.ts';
import { csvColumns, csvFileName } from '../export/csvModel.ts';
import { ExportButton } from '../export/ExportButton.tsx';
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
      fileName={csvFileName(table.name)}
      text={csvText(csvColumns<Row>(columns))}
      start={() => data.explorerExport(table.name, filterValues as RowFilter, sort as RowSort, columns)}
    />
  );
};
