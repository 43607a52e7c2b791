import { type Theme, useMediaQuery } from '@mui/material';
import Button from '@mui/material/Button';
import { DataTable, List, SelectInput, TextInput, TopToolbar, useListContext } from 'react-admin';
import { ListExport } from '../export/ListExport.tsx';
import { AgoField } from '../fields/AgoField.tsx';
import { CursorPagination } from '../fields/CursorPagination.tsx';
import { FilterTabs } from '../fields/FilterTabs.tsx';
import { formatInstant } from '../fields/format.ts';
import { NoMatches } from '../fields/NoMatches.tsx';
import { words } from '../fields/words.ts';
import { Message } from '../layout/Message.tsx';
import { MemberField } from './MemberField.tsx';
import { aboutFailures, memberPath, type SentRow, sentTabs } from './operationsModel.ts';
import { PhoneRows } from './PhoneRows.tsx';

const types: SentRow['type'][] = [
  'announcement',
  'integration_failed',
  'video_failed',
  'post_failed',
  'key_issued',
  'consultation_stalled',
  'plan_changed',
  'milestone_reached',
  'achievement_earned',
  'streak_at_risk',
  'weekly_summary',
  'video_ready',
  'export_ready',
];
const filters = [
  <TextInput key="user" source="user_name@ilike" label="Member" alwaysOn resettable />,
  <SelectInput
    key="type"
    source="type"
    label="About"
    choices={types.map((id) => ({ id, name: words(id) }))}
    emptyText="Anything"
    alwaysOn
    sx={{ minWidth: 170 }}
  />,
  <TextInput key="title" source="title@ilike" label="Title" resettable />,
];
const exported: (keyof SentRow)[] = [
  'id',
  'user_id',
  'user_name',
  'type',
  'title',
  'body',
  'created_at',
  'read_at',
];
const Column = DataTable.Col<SentRow>;

/** Where members were told of no failure, that is good news and no search that went wrong. */
const NoNotices = () => {
  const { filterValues, setFilters } = useListContext();
  if (JSON.stringify(filterValues) !== JSON.stringify(aboutFailures)) return <NoMatches what="notices" />;
  return (
    <Message
      title="No member was told of a failure"
      actions={
        <Button variant="outlined" onClick={() => setFilters({}, [])}>
          Show all notices
        </Button>
      }
    />
  );
};

const Rows = () => {
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone)
    return (
      <PhoneRows<SentRow>
        what="notices"
        empty={<NoNotices />}
        to={memberPath}
        primary={(row) => row.title}
        secondary={(row) =>
          `${row.user_name ?? 'A member'}, ${formatInstant(row.created_at)}${row.read_at ? '' : ', unread'}`
        }
      />
    );
  return (
    <DataTable bulkActionButtons={false} rowClick={false} size="small" empty={<NoNotices />}>
      <Column source="created_at" label="Sent" field={AgoField} />
      <Column source="user_name" label="Member" disableSort render={(row) => <MemberField row={row} />} />
      <Column source="type" label="About" disableSort render={({ type }) => words(type)} />
      <Column source="title" label="Title" disableSort />
      <Column source="body" label="Text" disableSort />
      <Column
        source="read_at"
        label="Read"
        disableSort
        render={({ read_at: at }) => (at ? formatInstant(at) : 'Unread')}
      />
    </DataTable>
  );
};

/** What members were told: first of what had failed, then everything. */
const SentList = () => (
  <List<SentRow>
    title="Notices sent"
    sort={{ field: 'created_at', order: 'DESC' }}
    filters={filters}
    filterDefaultValues={aboutFailures}
    actions={
      <TopToolbar>
        <ListExport name="notices" columns={exported} />
      </TopToolbar>
    }
    empty={<Message title="Nothing was sent yet">What members are told is listed here.</Message>}
    pagination={<CursorPagination />}
    perPage={25}
    exporter={false}
  >
    <FilterTabs tabs={sentTabs} label="Notices" />
    <Rows />
  </List>
);

export default SentList;
