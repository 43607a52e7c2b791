import { type Theme, useMediaQuery } from '@mui/material';
import { DataTable, List, SearchInput, SelectInput } from 'react-admin';
import { Sparkline } from '../charts/Sparkline.tsx';
import { AgoField } from '../fields/AgoField.tsx';
import { formatCount } from '../fields/format.ts';
import { NoMatches } from '../fields/NoMatches.tsx';
import { Message } from '../layout/Message.tsx';
import { OwnerName } from '../models/OwnerName.tsx';
import { ErrorCards } from './ErrorCards.tsx';
import { ErrorTitle } from './ErrorTitle.tsx';
import { type ErrorGroup, rateText, severityChoices, statusChoices } from './errorModel.ts';
import { StatusChip } from './StatusChip.tsx';

const select = { alwaysOn: true, emptyText: 'Any', sx: { minWidth: 130 } } as const;
const filters = [
  <SearchInput
    key="q"
    source="q"
    alwaysOn
    placeholder="Message or code"
    slotProps={{ htmlInput: { 'aria-label': 'Search by message or code' } }}
    sx={{ width: { xs: '100%', sm: 220 } }}
  />,
  <SelectInput key="status" source="status@in" label="Status" choices={statusChoices} {...select} />,
  <SelectInput key="severity" source="severity" label="Severity" choices={severityChoices} {...select} />,
  <SelectInput
    key="is_spike"
    source="is_spike"
    label="Spikes"
    choices={[{ id: 'true', name: 'Spikes only' }]}
    {...select}
  />,
];
const Column = DataTable.Col<ErrorGroup>;
const REFRESH_MS = 60_000;

/** What goes wrong with models, one row an error however often it came. */
const ErrorList = () => (
  <List
    title="Errors"
    sort={{ field: 'last_seen_at', order: 'DESC' }}
    filters={filters}
    filterDefaultValues={{ 'status@in': '(open,investigating)' }}
    actions={false}
    empty={
      <Message title="No errors yet">
        Errors that services report are grouped here: one row for those that differ in numbers and names only.
      </Message>
    }
    perPage={25}
    exporter={false}
    queryOptions={{ refetchInterval: REFRESH_MS }}
  >
    <ErrorRows />
  </List>
);

function ErrorRows() {
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone) return <ErrorCards />;
  return (
    <DataTable rowClick="show" bulkActionButtons={false} empty={<NoMatches what="errors" />} size="small">
      <Column source="title" label="Error" render={(group) => <ErrorTitle group={group} />} />
      <Column
        source="last_24_hours"
        label="14 days"
        sortByOrder="DESC"
        render={(group) => (
          <Sparkline values={group.trend_14_days} label={rateText(group)} alarming={group.is_spike} />
        )}
      />
      <Column
        source="occurrences"
        label="Times"
        sortByOrder="DESC"
        render={({ occurrences }) => formatCount(occurrences)}
      />
      <Column source="first_seen_at" label="First seen">
        <AgoField source="first_seen_at" />
      </Column>
      <Column source="last_seen_at" label="Last seen">
        <AgoField source="last_seen_at" />
      </Column>
      <Column source="status" label="Status" render={(group) => <StatusChip group={group} />} />
      <Column
        source="owner_id"
        label="Owner"
        disableSort
        render={({ owner_id: owner }) => <OwnerName id={owner} />}
      />
    </DataTable>
  );
}

export default ErrorList;
