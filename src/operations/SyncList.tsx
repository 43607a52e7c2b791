import { type Theme, useMediaQuery } from '@mui/material';
import { DataTable, List, TextInput, TopToolbar, useListContext } from 'react-admin';
import { IfCan } from '../access/IfCan.tsx';
import { ListExport } from '../export/ListExport.tsx';
import { AgoField } from '../fields/AgoField.tsx';
import { CursorPagination } from '../fields/CursorPagination.tsx';
import { FilterTabs } from '../fields/FilterTabs.tsx';
import { formatAgo } from '../fields/format.ts';
import { NoMatches } from '../fields/NoMatches.tsx';
import { Message } from '../layout/Message.tsx';
import { FailurePanel } from './FailurePanel.tsx';
import { MemberField } from './MemberField.tsx';
import { type SyncRow, syncTabs } from './operationsModel.ts';
import { PhoneRows } from './PhoneRows.tsx';
import { StateChip } from './StateChip.tsx';
import { SyncActions } from './SyncActions.tsx';

const filters = [
  <TextInput key="user" source="user_name@ilike" label="Member" alwaysOn resettable />,
  <TextInput key="device" source="device_id" label="Device" resettable />,
  <TextInput key="error" source="error_message" label="Cause" resettable />,
];
/** All but the content, which costs a look-up a row. */
const columns: (keyof SyncRow)[] = [
  'id',
  'user_id',
  'user_name',
  'device_id',
  'batch_id',
  'operation_count',
  'status',
  'resolution',
  'error_message',
  'queued_at',
  'received_at',
  'processed_at',
];
const Column = DataTable.Col<SyncRow>;

const Selected = () => {
  const { selectedIds } = useListContext<SyncRow>();
  return <SyncActions ids={selectedIds.map(String)} />;
};

const Rows = () => {
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone)
    return (
      <PhoneRows<SyncRow>
        what="batches"
        to={({ id }) => `/offline_sync/${id}/show`}
        primary={(row) => row.user_name ?? 'A member'}
        secondary={(row) =>
          `${row.operation_count} ${row.operation_count === 1 ? 'change' : 'changes'}${row.error_message ? `: ${row.error_message}` : ''} · ${formatAgo(row.received_at, new Date())}`
        }
        mark={(row) => <StateChip state={row.status} />}
      />
    );
  return (
    <DataTable
      bulkActionButtons={
        <IfCan area="users" verb="write">
          <Selected />
        </IfCan>
      }
      isRowSelectable={(row) => row.status === 'failed'}
      rowClick="show"
      size="small"
      empty={<NoMatches what="batches" />}
    >
      <Column source="received_at" label="Received" field={AgoField} />
      <Column source="user_name" label="Member" disableSort render={(row) => <MemberField row={row} />} />
      <Column source="status" label="State" disableSort render={(row) => <StateChip state={row.status} />} />
      <Column source="operation_count" label="Changes" disableSort align="right" />
      <Column source="error_message" label="Why" disableSort />
      <Column source="device_id" label="Device" disableSort render={({ device_id: id }) => id.slice(0, 8)} />
    </DataTable>
  );
};

/** What devices changed while they were offline: conflicts and failures first. */
const SyncList = () => (
  <>
    <FailurePanel what="offline_sync" fine="Every batch was applied or waits its turn." />
    <List<SyncRow>
      title="Offline sync"
      sort={{ field: 'received_at', order: 'DESC' }}
      filters={filters}
      filterDefaultValues={{ status: 'conflict' }}
      actions={
        <TopToolbar>
          <ListExport name="offline-sync" columns={columns} />
        </TopToolbar>
      }
      empty={<Message title="No batches yet">What devices change offline arrives here.</Message>}
      pagination={<CursorPagination />}
      perPage={25}
      exporter={false}
      queryOptions={{ meta: { columns } }}
    >
      <FilterTabs tabs={syncTabs} label="States" />
      <Rows />
    </List>
  </>
);

export default SyncList;
