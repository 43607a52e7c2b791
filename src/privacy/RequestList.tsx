import { type Theme, useMediaQuery } from '@mui/material';
import { DataTable, List, SelectInput, SimpleList, TextField } from 'react-admin';
import { CursorPagination } from '../fields/CursorPagination.tsx';
import { formatDate } from '../fields/format.ts';
import { NoMatches } from '../fields/NoMatches.tsx';
import { Message } from '../layout/Message.tsx';
import { MemberName } from './MemberName.tsx';
import { kindNames, type PrivacyRequest, stateOf, statusNames } from './requestModel.ts';
import { StateChip } from './StateChip.tsx';

const Column = DataTable.Col<PrivacyRequest>;
const choices = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([id, name]) => ({ id, name }));

const filters = [
  <SelectInput key="kind" source="kind" label="For" choices={choices(kindNames)} emptyText="Any" alwaysOn />,
  <SelectInput
    key="status"
    source="status"
    label="State"
    choices={choices(statusNames)}
    emptyText="Any"
    alwaysOn
  />,
];

const Rows = () => {
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone)
    return (
      <SimpleList<PrivacyRequest>
        primaryText={(request) => (
          <>
            {kindNames[request.kind]}: <MemberName id={request.user_id} />
          </>
        )}
        secondaryText={(request) =>
          `${stateOf(request, new Date()).label}, due ${formatDate(request.due_at)}`
        }
        rowClick="show"
      />
    );
  return (
    <DataTable
      bulkActionButtons={false}
      rowClick="show"
      size="small"
      empty={<NoMatches what="privacy requests" />}
    >
      <Column source="kind" label="For" render={({ kind }) => kindNames[kind]} />
      <Column
        source="user_id"
        label="Member"
        disableSort
        render={({ user_id }) => <MemberName id={user_id} />}
      />
      <Column source="status" label="State" render={(request) => <StateChip request={request} />} />
      <Column source="due_at" label="Due" render={({ due_at }) => formatDate(due_at)} />
      <Column source="created_at" label="Asked" render={({ created_at }) => formatDate(created_at)} />
      <Column source="reason" label="How" disableSort field={TextField} />
    </DataTable>
  );
};

/** Copies and erasures that members asked for, the newest first; what the law's month runs out for is marked. */
const RequestList = () => (
  <List
    title="Privacy requests"
    sort={{ field: 'created_at', order: 'DESC' }}
    filters={filters}
    empty={<Message title="Nobody asked yet">Write a request down on the user’s page.</Message>}
    pagination={<CursorPagination />}
    perPage={25}
    exporter={false}
  >
    <Rows />
  </List>
);

export default RequestList;
