import { type Theme, useMediaQuery } from '@mui/material';
import { DataTable, List, SelectInput, TextInput, TopToolbar, useListContext } from 'react-admin';
import { IfCan } from '../access/IfCan.tsx';
import { useConsoleData } from '../data/index.ts';
import { ListExport } from '../export/ListExport.tsx';
import { AgoField } from '../fields/AgoField.tsx';
import { CursorPagination } from '../fields/CursorPagination.tsx';
import { FilterTabs } from '../fields/FilterTabs.tsx';
import { NoMatches } from '../fields/NoMatches.tsx';
import { Message } from '../layout/Message.tsx';
import { FailurePanel } from './FailurePanel.tsx';
import { GestureButton } from './GestureButton.tsx';
import { MemberField } from './MemberField.tsx';
import { type IntegrationRow, integrationTabs, memberPath, providerName } from './operationsModel.ts';
import { PhoneRows } from './PhoneRows.tsx';
import { StateChip } from './StateChip.tsx';

const providers = [
  'strava',
  'garmin',
  'apple_health',
  'google_fit',
  'health_connect',
  'fitbit',
  'oura',
  'whoop',
  'withings',
  'polar',
];
const filters = [
  <TextInput key="user" source="user_name@ilike" label="Member" alwaysOn resettable />,
  <SelectInput
    key="provider"
    source="provider"
    label="App"
    choices={providers.map((id) => ({ id, name: providerName(id) }))}
    emptyText="Any"
    alwaysOn
    sx={{ minWidth: 150 }}
  />,
  <TextInput key="error" source="error_code" label="Cause" resettable />,
];
const exported: (keyof IntegrationRow)[] = [
  'id',
  'user_id',
  'user_name',
  'provider',
  'status',
  'external_account_id',
  'last_sync_at',
  'sync_requested_at',
  'error_code',
  'error_message',
  'connected_at',
  'disconnected_at',
];
const Column = DataTable.Col<IntegrationRow>;

const MendButton = ({ ids }: { ids: readonly string[] }) => {
  const data = useConsoleData();
  return (
    <GestureButton
      resource="integrations"
      label="Help"
      title={ids.length === 1 ? 'Help this connection' : `Help ${ids.length} connections`}
      verb="Go ahead"
      run={async (reason) => {
        const { asked, told, skipped } = await data.mendIntegrations(ids, reason);
        const left = Object.entries(skipped).map(([why, count]) => `${count} ${why}`);
        return `${asked} will be synced now, ${told} members were asked to sign in again.${left.length > 0 ? ` Left as they were: ${left.join('; ')}.` : ''}`;
      }}
    >
      What fails is synced out of turn. Members whose sign-in has expired get a notice to connect again, at
      most one a day.
    </GestureButton>
  );
};

const MendSelected = () => {
  const { selectedIds } = useListContext<IntegrationRow>();
  return <MendButton ids={selectedIds.map(String)} />;
};

const Rows = () => {
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone)
    return (
      <PhoneRows<IntegrationRow>
        what="connections"
        to={memberPath}
        primary={(row) => `${providerName(row.provider)}: ${row.user_name ?? ''}`}
        secondary={(row) => row.error_message ?? ''}
        mark={(row) => <StateChip state={row.status} />}
        action={(row) =>
          (row.status === 'failing' || row.status === 'expired') && (
            <IfCan area="users" verb="write">
              <MendButton ids={[row.id]} />
            </IfCan>
          )
        }
      />
    );
  return (
    <DataTable
      bulkActionButtons={
        <IfCan area="users" verb="write">
          <MendSelected />
        </IfCan>
      }
      rowClick={false}
      size="small"
      empty={<NoMatches what="connections" />}
    >
      <Column source="user_name" label="Member" disableSort render={(row) => <MemberField row={row} />} />
      <Column source="provider" label="App" disableSort render={(row) => providerName(row.provider)} />
      <Column source="status" label="State" disableSort render={(row) => <StateChip state={row.status} />} />
      <Column source="error_message" label="Why" disableSort />
      <Column source="last_sync_at" label="Last sync" field={AgoField} />
      <Column source="sync_requested_at" label="Sync asked for" field={AgoField} />
    </DataTable>
  );
};

/** Members' connections to other apps: what fails first, and what helps. */
const IntegrationList = () => (
  <>
    <FailurePanel what="integrations" fine="Every connection works." />
    <List<IntegrationRow>
      title="Integrations"
      sort={{ field: 'last_sync_at', order: 'DESC' }}
      filters={filters}
      filterDefaultValues={{ status: 'failing' }}
      actions={
        <TopToolbar>
          <ListExport name="integrations" columns={exported} />
        </TopToolbar>
      }
      empty={<Message title="No connections yet">Members connect other apps from theirs.</Message>}
      pagination={<CursorPagination />}
      perPage={25}
      exporter={false}
    >
      <FilterTabs tabs={integrationTabs} label="States" />
      <Rows />
    </List>
  </>
);

export default IntegrationList;
