import Link from '@mui/material/Link';
import { DataTable, useCreatePath } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { CatalogueColumn, ExplorerRecord } from '../data/index.ts';
import { NoMatches } from '../fields/NoMatches.tsx';
import { columnLabel, firstColumns, isSortable, listColumns } from './columnModel.ts';
import { useTable } from './useTable.ts';
import { ValueCell } from './ValueCell.tsx';

const Column = DataTable.Col<ExplorerRecord>;
const right = ({ kind }: CatalogueColumn) => kind === 'number' || kind === 'integer';

/** The rows as a table; the first column leads to the row. Columns are chosen by the reader and remembered. */
export const TableRows = () => {
  const { table } = useTable();
  const shown = firstColumns(table);
  const columns = listColumns(table);
  return (
    <DataTable
      key={table.name}
      bulkActionButtons={false}
      rowClick="show"
      size="small"
      empty={<NoMatches what="rows" />}
      hiddenColumns={columns.map(({ name }) => name).filter((name) => !shown.includes(name))}
    >
      {columns.map((column, index) => (
        <Column
          key={column.name}
          source={column.name}
          label={columnLabel(column)}
          align={right(column) ? 'right' : 'left'}
          disableSort={!isSortable(table, column)}
          render={(record) => {
            const cell = <ValueCell column={column} row={record.row} />;
            return index === 0 ? <RowLink id={record.id}>{cell}</RowLink> : cell;
          }}
        />
      ))}
    </DataTable>
  );
};

const RowLink = ({ id, children }: { id: string; children: React.ReactNode }) => {
  const { table } = useTable();
  const createPath = useCreatePath();
  return (
    <Link
      component={RouterLink}
      to={createPath({ resource: `explorer/${table.name}`, type: 'show', id })}
      onClick={(event) => event.stopPropagation()}
      color="inherit"
      fontWeight={560}
    >
      {children}
    </Link>
  );
};
