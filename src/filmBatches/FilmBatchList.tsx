import { Button, type Theme, useMediaQuery } from '@mui/material';
import { DataTable, List, SearchInput, TopToolbar } from 'react-admin';
import { Link } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import { AgoField } from '../fields/AgoField.tsx';
import { formatCount } from '../fields/format.ts';
import { NoMatches } from '../fields/NoMatches.tsx';
import { RowLinks } from '../fields/RowLinks.tsx';
import { ToneChip } from '../fields/ToneChip.tsx';
import { Message } from '../layout/Message.tsx';
import { batchStateText, type FilmBatch } from './filmBatchModel.ts';

const filters = [
  <SearchInput
    key="q"
    source="q"
    alwaysOn
    placeholder="Name or template"
    slotProps={{ htmlInput: { 'aria-label': 'Search by name or template' } }}
    sx={{ width: { xs: '100%', sm: 260 } }}
  />,
];
const Column = DataTable.Col<FilmBatch>;

const NewBatch = () => (
  <IfCan area="content" verb="write">
    <Button variant="contained" component={Link} to="/film_batches/create">
      New batch
    </Button>
  </IfCan>
);

/** "40 films · 12 to review". */
const progressText = ({ films, open, to_review, approved }: FilmBatch) =>
  [
    `${formatCount(films)} film${films === 1 ? '' : 's'}`,
    open > 0 && `${formatCount(open)} to draw`,
    to_review > 0 && `${formatCount(to_review)} to review`,
    approved > 0 && `${formatCount(approved)} approved`,
  ]
    .filter(Boolean)
    .join(' · ');

const FilmBatchList = () => (
  <List<FilmBatch>
    title="Film batches"
    sort={{ field: 'created_at', order: 'DESC' }}
    filters={filters}
    actions={
      <TopToolbar>
        <NewBatch />
      </TopToolbar>
    }
    empty={
      <Message title="No batches yet" actions={<NewBatch />}>
        Choose a template and whom it is for; drafts are made by themselves, and you look at each before it
        becomes a film.
      </Message>
    }
    perPage={25}
    exporter={false}
  >
    <Rows />
  </List>
);

function Rows() {
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone)
    return (
      <RowLinks<FilmBatch>
        what="batches"
        primary={({ name }) => name}
        secondary={progressText}
        mark={({ state }) => <ToneChip {...batchStateText[state]} />}
      />
    );
  return (
    <DataTable rowClick="show" bulkActionButtons={false} empty={<NoMatches what="batches" />} size="small">
      <Column source="name" label="Name" />
      <Column
        source="state"
        label="State"
        disableSort
        render={({ state }) => <ToneChip {...batchStateText[state]} />}
      />
      <Column source="template_name" label="Template" disableSort />
      <Column source="films" label="Films" disableSort render={progressText} />
      <Column source="created_at" label="Asked for" field={AgoField} />
      <Column
        source="requested_by_name"
        label="By"
        disableSort
        render={(batch) => batch.requested_by_name ?? '–'}
      />
    </DataTable>
  );
}

export default FilmBatchList;
