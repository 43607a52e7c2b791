import { EditBase, Title, useNotify, useRecordContext, useRedirect } from 'react-admin';
import { useParams } from 'react-router-dom';
import ForbiddenPage from '../access/ForbiddenPage.tsx';
import type { ExplorerRecord } from '../data/index.ts';
import { PageLoading } from '../layout/PageLoading.tsx';
import { changesOf, toRow, writableColumns } from './formModel.ts';
import { RowForm } from './RowForm.tsx';
import { rowTitle } from './recordModel.ts';
import { TableHeader } from './TableHeader.tsx';
import { useTable } from './useTable.ts';

/** Changes of a row; only the columns that were changed are written. */
const TableEdit = () => {
  const { table } = useTable();
  const { id } = useParams();
  const redirect = useRedirect();
  const notify = useNotify();
  if (!table.update) return <ForbiddenPage />;
  const columns = writableColumns(table, 'update');
  const onSuccess = (changed: ExplorerRecord) => {
    notify('ra.notification.updated', { type: 'info', messageArgs: { smart_count: 1 } });
    redirect('show', `explorer/${table.name}`, changed.id);
  };
  return (
    <EditBase
      resource={`explorer/${table.name}`}
      id={id}
      mutationMode="pessimistic"
      transform={(data: ExplorerRecord, options?: { previousData: ExplorerRecord }) => ({
        row: changesOf(toRow(columns, data.row), options?.previousData.row ?? {}),
      })}
      mutationOptions={{ onSuccess }}
      loading={<PageLoading />}
    >
      <EditTitle />
      <TableHeader ofRow />
      <RowForm columns={columns} />
    </EditBase>
  );
};

const EditTitle = () => {
  const { table } = useTable();
  const record = useRecordContext<ExplorerRecord>();
  return <Title title={record ? `Edit ${rowTitle(table, record)}` : 'Edit'} />;
};

export default TableEdit;
