import { Box, type Theme, useMediaQuery } from '@mui/material';
import { DataTable, FilterButton, List, SearchInput, SelectInput, TextInput, TopToolbar } from 'react-admin';
import { outcomeText, refusalChoices } from '../consultations/keyOutcome.ts';
import { AgoField } from '../fields/AgoField.tsx';
import { NoMatches } from '../fields/NoMatches.tsx';
import { SavedFilters } from '../fields/SavedFilters.tsx';
import { Message } from '../layout/Message.tsx';
import { AttemptCards } from './AttemptCards.tsx';
import { AttemptKeyField } from './AttemptKeyField.tsx';
import { AttemptMemberField } from './AttemptMemberField.tsx';
import { AttemptOriginField } from './AttemptOriginField.tsx';
import { type AttemptRow, verdictChoices } from './attemptModel.ts';
import { HeatMap } from './HeatMap.tsx';
import { SourcesPanel } from './SourcesPanel.tsx';
import { SpanInput } from './SpanInput.tsx';
import { LIST_ID } from './showList.ts';
import { VerdictChip } from './VerdictChip.tsx';

const select = { emptyText: 'Any', sx: { minWidth: 150 } } as const;
const filters = [
  <SearchInput
    key="q"
    source="q"
    alwaysOn
    placeholder="Member or end of a key"
    slotProps={{ htmlInput: { 'aria-label': 'Search by member or end of a key' } }}
    sx={{ width: { xs: '100%', sm: 240 } }}
  />,
  <SelectInput
    key="verdict"
    source="verdict"
    label="What it was"
    choices={verdictChoices}
    alwaysOn
    {...select}
  />,
  <SelectInput key="outcome" source="outcome" label="Answer" choices={refusalChoices} alwaysOn {...select} />,
  <SpanInput key="attempted_at@gte" source="attempted_at@gte" label="From" />,
  <SpanInput key="attempted_at@lt" source="attempted_at@lt" label="Until" />,
  <TextInput key="address_tag" source="address_tag" label="Address tag" />,
  <TextInput key="user_id" source="user_id" label="Record number of the member" />,
  <TextInput key="key_prefix" source="key_prefix" label="Prefix" />,
];
const Column = DataTable.Col<AttemptRow>;

/** Redemptions that were refused: when, by whom, and whether it was a slip or a guess. */
const AttemptList = () => (
  <>
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        mb: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', xl: 'minmax(0, 3fr) minmax(300px, 2fr)' },
        alignItems: 'start',
      }}
    >
      <HeatMap />
      <SourcesPanel />
    </Box>
    <Box id={LIST_ID} sx={{ scrollMarginTop: 72 }} />
    <List
      title="Refused keys"
      sort={{ field: 'attempted_at', order: 'DESC' }}
      filters={filters}
      actions={
        <TopToolbar>
          <SavedFilters />
          <FilterButton disableSaveQuery />
        </TopToolbar>
      }
      empty={
        <Message title="Nothing was refused yet">
          Every refused redemption is listed here, with the reason.
        </Message>
      }
      perPage={25}
      exporter={false}
    >
      <AttemptRows />
    </List>
  </>
);

function AttemptRows() {
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone) return <AttemptCards />;
  return (
    <DataTable rowClick={false} bulkActionButtons={false} empty={<NoMatches what="refusals" />} size="small">
      <Column source="attempted_at" label="When" field={AgoField} />
      <Column
        source="verdict"
        label="What it was"
        disableSort
        render={(row) => <VerdictChip verdict={row.verdict} />}
      />
      <Column source="outcome" label="Answer" disableSort render={(row) => outcomeText[row.outcome].label} />
      <Column source="key_last4" label="Key" field={AttemptKeyField} disableSort />
      <Column source="user_name" label="Member" field={AttemptMemberField} disableSort />
      <Column source="address_tag" label="From" field={AttemptOriginField} disableSort />
    </DataTable>
  );
}

export default AttemptList;
