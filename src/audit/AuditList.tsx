import { type Theme, Typography, useMediaQuery } from '@mui/material';
import { DataTable, List, SelectInput, SimpleList, TextInput, TopToolbar } from 'react-admin';
import { ListExport } from '../export/ListExport.tsx';
import { CursorPagination } from '../fields/CursorPagination.tsx';
import { formatInstant } from '../fields/format.ts';
import { InstantInput } from '../fields/InstantInput.tsx';
import { NoMatches } from '../fields/NoMatches.tsx';
import { SavedFilters } from '../fields/SavedFilters.tsx';
import { tableName } from '../fields/tableName.ts';
import { type AuditEntry, actionNames, actorName } from './auditModel.ts';
import { ChainButton } from './ChainButton.tsx';

const Column = DataTable.Col<AuditEntry>;

const filters = [
  <TextInput key="actor" source="actor_email@ilike" label="Who" alwaysOn resettable />,
  <SelectInput
    key="action"
    source="action"
    label="What"
    choices={Object.entries(actionNames).map(([id, name]) => ({ id, name }))}
    emptyText="Anything"
    alwaysOn
  />,
  <TextInput key="table" source="table_name" label="Table" alwaysOn resettable />,
  <TextInput key="row" source="row_id" label="Row" resettable />,
  <TextInput key="request" source="request_id@ilike" label="Reference" resettable />,
  <InstantInput key="from" source="occurred_at@gte" label="From" />,
  <InstantInput key="to" source="occurred_at@lt" label="Before" />,
];

const exported: (keyof AuditEntry)[] = [
  'id',
  'seq',
  'occurred_at',
  'actor_email',
  'actor_role',
  'action',
  'table_name',
  'row_id',
  'changed_columns',
  'before',
  'after',
  'reason',
  'request_id',
  'hash',
];

const Rows = () => {
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone)
    return (
      <SimpleList<AuditEntry>
        primaryText={(entry) => `${actionNames[entry.action]}: ${tableName(entry.table_name)}`}
        secondaryText={(entry) => `${actorName(entry)}, ${formatInstant(entry.occurred_at)}`}
        rowClick="show"
      />
    );
  return (
    <DataTable bulkActionButtons={false} rowClick="show" size="small" empty={<NoMatches what="entries" />}>
      <Column
        source="id"
        label="When"
        render={({ occurred_at }) => formatInstant(occurred_at)}
        sx={{ whiteSpace: 'nowrap' }}
      />
      <Column source="actor_email" label="Who" disableSort render={actorName} />
      <Column source="action" label="What" disableSort render={({ action }) => actionNames[action]} />
      <Column
        source="table_name"
        label="Table"
        disableSort
        render={({ table_name }) => (
          <>
            {tableName(table_name)}
            <Typography variant="caption" component="div" color="text.secondary">
              {table_name}
            </Typography>
          </>
        )}
      />
      <Column
        source="changed_columns"
        label="Columns"
        disableSort
        render={({ changed_columns }) =>
          changed_columns.length > 4
            ? `${changed_columns.slice(0, 4).join(', ')} and ${changed_columns.length - 4} more`
            : changed_columns.join(', ')
        }
      />
      <Column source="reason" label="Why" disableSort />
    </DataTable>
  );
};

/** Who did what, the newest first. Nothing in it can be changed, and its chain can be recounted. */
const AuditList = () => (
  <List
    title="Audit log"
    sort={{ field: 'id', order: 'DESC' }}
    filters={filters}
    actions={
      <TopToolbar sx={{ flexWrap: 'wrap', justifyContent: 'flex-end' }}>
        <ChainButton />
        <SavedFilters />
        <ListExport name="audit-log" columns={exported} />
      </TopToolbar>
    }
    pagination={<CursorPagination />}
    perPage={50}
    exporter={false}
  >
    <Rows />
  </List>
);

export default AuditList;
