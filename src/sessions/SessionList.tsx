import { type Theme, useMediaQuery } from '@mui/material';
import {
  DataTable,
  FilterButton,
  List,
  SearchInput,
  SelectInput,
  TopToolbar,
  useListContext,
} from 'react-admin';
import { AgoField } from '../fields/AgoField.tsx';
import { NoMatches } from '../fields/NoMatches.tsx';
import { SavedFilters } from '../fields/SavedFilters.tsx';
import { Message } from '../layout/Message.tsx';
import { NudgeButton } from './NudgeButton.tsx';
import { SectionProgress } from './SectionProgress.tsx';
import { SessionCards } from './SessionCards.tsx';
import { SessionChip } from './SessionChip.tsx';
import { sectionNames } from './sections.ts';
import { memberName, type SessionRow, sessionColumns, statusChoices } from './sessionModel.ts';

const select = { emptyText: 'Any', sx: { minWidth: 140 } } as const;
const yes = [{ id: 'true', name: 'Stalled only' }];
const filters = [
  <SearchInput
    key="q"
    source="q"
    alwaysOn
    placeholder="Member or end of a key"
    slotProps={{ htmlInput: { 'aria-label': 'Search by member or end of a key' } }}
    sx={{ width: { xs: '100%', sm: 240 } }}
  />,
  <SelectInput key="status" source="status" label="Status" choices={statusChoices} alwaysOn {...select} />,
  <SelectInput
    key="is_stalled"
    source="is_stalled"
    label="Standing still"
    choices={yes}
    alwaysOn
    {...select}
  />,
  <SelectInput
    key="current_section"
    source="current_section"
    label="Section"
    choices={sectionNames.map((name, index) => ({ id: index + 1, name: `${index + 1} ${name}` }))}
    {...select}
  />,
];
const Column = DataTable.Col<SessionRow>;

const SessionList = () => (
  <List
    title="Sessions"
    sort={{ field: 'last_activity_at', order: 'DESC' }}
    filters={filters}
    actions={
      <TopToolbar>
        <SavedFilters />
        <FilterButton disableSaveQuery />
      </TopToolbar>
    }
    empty={<Message title="No sessions yet">A session begins when a member redeems a key.</Message>}
    perPage={25}
    exporter={false}
    queryOptions={{ meta: { columns: sessionColumns } }}
  >
    <SessionRows />
  </List>
);

function SessionRows() {
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone) return <SessionCards />;
  return (
    <DataTable
      rowClick="show"
      bulkActionButtons={<NudgeSelected />}
      isRowSelectable={(row) => Boolean(row.is_stalled)}
      empty={<NoMatches what="sessions" />}
      size="small"
    >
      <Column source="user_name" label="Member" disableSort render={memberName} />
      <Column source="status" label="Status" disableSort render={(row) => <SessionChip row={row} />} />
      <Column
        source="current_section"
        label="Sections"
        disableSort
        render={(row) => <SectionProgress row={row} />}
      />
      <Column
        source="program_id"
        label="Program"
        disableSort
        render={(row) => (row.program_id ? 'yes' : '')}
      />
      <Column source="started_at" label="Started" field={AgoField} />
      <Column source="last_activity_at" label="Last said" field={AgoField} />
    </DataTable>
  );
}

const NudgeSelected = () => {
  const { selectedIds } = useListContext<SessionRow>();
  return <NudgeButton ids={selectedIds.map(String)} />;
};

export default SessionList;
