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
import { providerName, type WebhookRow, webhookTabs } from './operationsModel.ts';
import { PhoneRows } from './PhoneRows.tsx';
import { StateChip } from './StateChip.tsx';
import { WebhookActions } from './WebhookActions.tsx';

const filters = [
  <TextInput key="user" source="user_name@ilike" label="Member" alwaysOn resettable />,
  <TextInput key="provider" source="provider" label="Sender" alwaysOn resettable />,
  <TextInput key="type" source="event_type@ilike" label="Event" alwaysOn resettable />,
  <TextInput key="error" source="error_message" label="Cause" resettable />,
];
/** All but the payload, which costs a look-up a row. */
const columns: (keyof WebhookRow)[] = [
  'id',
  'provider',
  'event_type',
  'external_event_id',
  'integration_id',
  'user_id',
  'user_name',
  'signature_valid',
  'status',
  'attempts',
  'next_attempt_at',
  'error_message',
  'received_at',
  'processed_at',
];
const Column = DataTable.Col<WebhookRow>;

const Selected = () => {
  const { selectedIds } = useListContext<WebhookRow>();
  return <WebhookActions ids={selectedIds.map(String)} />;
};

const Rows = () => {
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone)
    return (
      <PhoneRows<WebhookRow>
        what="webhooks"
        to={({ id }) => `/webhook_events/${id}/show`}
        primary={(row) => `${providerName(row.provider)}: ${row.event_type}`}
        secondary={(row) =>
          [row.error_message, row.user_name, formatAgo(row.received_at, new Date())]
            .filter(Boolean)
            .join(' · ')
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
      isRowSelectable={(row) => row.signature_valid && ['failed', 'received', 'ignored'].includes(row.status)}
      rowClick="show"
      size="small"
      empty={<NoMatches what="webhooks" />}
    >
      <Column source="received_at" label="Received" field={AgoField} />
      <Column source="provider" label="Sender" disableSort render={(row) => providerName(row.provider)} />
      <Column source="event_type" label="Event" disableSort />
      <Column source="status" label="State" disableSort render={(row) => <StateChip state={row.status} />} />
      <Column source="attempts" label="Tries" disableSort align="right" />
      <Column source="error_message" label="Why" disableSort />
      <Column source="user_name" label="Member" disableSort render={(row) => <MemberField row={row} />} />
    </DataTable>
  );
};

/** What other services sent: what failed first, by cause, and what is tried again. */
const WebhookList = () => (
  <>
    <FailurePanel what="webhook_events" fine="No webhook failed." />
    <List<WebhookRow>
      title="Webhooks"
      sort={{ field: 'received_at', order: 'DESC' }}
      filters={filters}
      filterDefaultValues={{ status: 'failed' }}
      actions={
        <TopToolbar>
          <ListExport name="webhooks" columns={columns} />
        </TopToolbar>
      }
      empty={<Message title="No webhooks yet">What connected services send arrives here.</Message>}
      pagination={<CursorPagination />}
      perPage={25}
      exporter={false}
      queryOptions={{ meta: { columns } }}
    >
      <FilterTabs tabs={webhookTabs} label="States" />
      <Rows />
    </List>
  </>
);

export default WebhookList;
