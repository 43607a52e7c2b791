import { CreateBase, Title, useNotify, useRedirect } from 'react-admin';
import ForbiddenPage from '../access/ForbiddenPage.tsx';
import type { ExplorerRecord } from '../data/index.ts';
import { tableName } from '../fields/tableName.ts';
import { toRow, writableColumns } from './formModel.ts';
import { RowForm } from './RowForm.tsx';
import { TableHeader } from './TableHeader.tsx';
import { useTable } from './useTable.ts';

/** A new row, by the table's own rules. */
const TableCreate = () => {
  const { table } = useTable();
  const redirect = useRedirect();
  const notify = useNotify();
  if (!table.insert) return <ForbiddenPage />;
  const columns = writableColumns(table, 'insert');
  const onSuccess = (made: ExplorerRecord) => {
    notify('ra.notification.created', { type: 'info' });
    redirect('show', `explorer/${table.name}`, made.id);
  };
  return (
    <CreateBase
      resource={`explorer/${table.name}`}
      transform={(data: ExplorerRecord) => ({ row: toRow(columns, data.row ?? {}) })}
      mutationOptions={{ onSuccess }}
    >
      <Title title={`New in ${tableName(table.name).toLowerCase()}`} />
      <TableHeader ofRow />
      <RowForm columns={columns} isNew />
    </CreateBase>
  );
};

export default TableCreate;
