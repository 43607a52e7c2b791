import { type Theme, useMediaQuery } from '@mui/material';
import {
  DataTable,
  List,
  SelectInput,
  type SelectInputProps,
  TextInput,
  TopToolbar,
  useListContext,
} from 'react-admin';
import { useAccess } from '../access/IfCan.tsx';
import { useConsoleData } from '../data/index.ts';
import { ListExport } from '../export/ListExport.tsx';
import { AgoField } from '../fields/AgoField.tsx';
import { CursorPagination } from '../fields/CursorPagination.tsx';
import { FilterTabs } from '../fields/FilterTabs.tsx';
import { formatInstant } from '../fields/format.ts';
import { NoMatches } from '../fields/NoMatches.tsx';
import { Message } from '../layout/Message.tsx';
import { FailurePanel } from './FailurePanel.tsx';
import { GestureButton } from './GestureButton.tsx';
import { limitName, limitNames } from './limitNames.ts';
import { MemberField } from './MemberField.tsx';
import { type LimitRow, limitTabs, memberPath, overLimit } from './operationsModel.ts';
import { PhoneRows } from './PhoneRows.tsx';

/** One that only a link names is among the choices too. */
const LimitChoice = (props: SelectInputProps) => {
  const { bucket } = useListContext().filterValues;
  const ids = new Set([...Object.keys(limitNames), ...(typeof bucket === 'string' ? [bucket] : [])]);
  return (
    <SelectInput
      {...props}
      choices={[...ids].map((id) => ({ id, name: limitName(id) }))}
      emptyText="Anything"
      sx={{ minWidth: 200 }}
    />
  );
};

const filters = [
  <TextInput key="user" source="user_name@ilike" label="Member" alwaysOn resettable />,
  <LimitChoice key="bucket" source="bucket" label="What is counted" alwaysOn />,
];
const exported: (keyof LimitRow)[] = [
  'id',
  'user_id',
  'user_name',
  'subject',
  'bucket',
  'window_started_at',
  'window_ends_at',
  'request_count',
  'request_limit',
  'is_limited',
];
const Column = DataTable.Col<LimitRow>;
const isRunning = (row: LimitRow) => Date.parse(row.window_ends_at) > Date.now();

/** Nothing where there is nothing to lift, or for whom it isn't. */
const LiftButton = ({ row }: { row: LimitRow }) => {
  const data = useConsoleData();
  const { can } = useAccess();
  if (!row.is_limited || !isRunning(row) || !can?.('users', 'write')) return null;
  return (
    <GestureButton
      resource="rate_limits"
      label="Lift"
      title="Lift this limit"
      verb="Lift it"
      run={async (reason) => {
        await data.liftRateLimit(row.id, reason);
        return 'Lifted: the window counts from nought again.';
      }}
    >
      {row.user_name ?? row.subject} had {row.request_count} of {row.request_limit} requests (
      {limitName(row.bucket).toLowerCase()}). The window counts from nought again until{' '}
      {formatInstant(row.window_ends_at)}.
    </GestureButton>
  );
};

const Rows = () => {
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone)
    return (
      <PhoneRows<LimitRow>
        what="windows"
        to={memberPath}
        primary={(row) => row.user_name ?? row.subject}
        secondary={(row) =>
          `${limitName(row.bucket)}: ${row.request_count} of ${row.request_limit} requests, until ${formatInstant(row.window_ends_at)}`
        }
        action={(row) => <LiftButton row={row} />}
      />
    );
  return (
    <DataTable bulkActionButtons={false} rowClick={false} size="small" empty={<NoMatches what="windows" />}>
      <Column source="window_started_at" label="Window began" field={AgoField} />
      <Column
        source="user_name"
        label="Who"
        disableSort
        render={(row) => <MemberField row={row} none={row.subject} />}
      />
      <Column source="bucket" label="What is counted" disableSort render={(row) => limitName(row.bucket)} />
      <Column
        source="request_count"
        label="Requests"
        align="right"
        render={(row) => `${row.request_count} of ${row.request_limit}`}
      />
      <Column
        source="window_ends_at"
        label="Window ends"
        render={(row) => formatInstant(row.window_ends_at)}
      />
      <Column
        source="id"
        label="Action"
        disableSort
        align="right"
        render={(row) => <LiftButton row={row} />}
      />
    </DataTable>
  );
};

/** Who asked for more than is allowed, of what, and when that is over. */
const LimitList = () => (
  <>
    <FailurePanel
      what="rate_limits"
      title="Over a limit in the last 7 days"
      fine="Nobody went over a limit in the last 7 days."
    />
    <List<LimitRow>
      title="Rate limits"
      sort={{ field: 'window_started_at', order: 'DESC' }}
      filters={filters}
      filterDefaultValues={overLimit}
      actions={
        <TopToolbar>
          <ListExport name="rate-limits" columns={exported} />
        </TopToolbar>
      }
      empty={
        <Message title="Nothing was counted yet">Services count requests here, window by window.</Message>
      }
      pagination={<CursorPagination />}
      perPage={25}
      exporter={false}
    >
      <FilterTabs tabs={limitTabs} label="Windows" />
      <Rows />
    </List>
  </>
);

export default LimitList;
