import { Button } from '@mui/material';
import { List, NullableBooleanInput, Pagination, SearchInput, SelectInput, TopToolbar } from 'react-admin';
import { Link } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import { ListExport } from '../export/ListExport.tsx';
import { Message } from '../layout/Message.tsx';
import { LibraryCards } from './LibraryCards.tsx';
import { type LibraryItem, mediaTypes } from './libraryModel.ts';

const filters = [
  <SearchInput
    key="q"
    source="q"
    alwaysOn
    placeholder="Member, template, caption or hashtag"
    slotProps={{ htmlInput: { 'aria-label': 'Search by member, template, caption or hashtag' } }}
    sx={{ width: { xs: '100%', sm: 320 } }}
  />,
  <SelectInput
    key="type"
    source="content_type"
    label="Kind"
    choices={[...mediaTypes]}
    emptyText="Any"
    alwaysOn
    sx={{ minWidth: 160 }}
  />,
  <SelectInput
    key="rating"
    source="rating@gte"
    label="Rated"
    choices={[5, 4, 3].map((stars) => ({ id: stars, name: `${stars} or more` }))}
    emptyText="Any"
    alwaysOn
    sx={{ minWidth: 130 }}
  />,
  <NullableBooleanInput key="published" source="is_published" label="Posted" />,
  <NullableBooleanInput key="outdated" source="is_outdated" label="Template has a newer version" />,
];

const exported: (keyof LibraryItem)[] = [
  'id',
  'display_name',
  'content_type',
  'template_used',
  'template_version',
  'film',
  'caption',
  'hashtag_text',
  'rating',
  'is_published',
  'likes_count',
  'comments_count',
  'shares_count',
  'engine',
  'content_hash',
  'created_at',
];

const ToStudio = () => (
  <IfCan area="content" verb="write">
    <Button variant="contained" component={Link} to="/studio">
      New video
    </Button>
  </IfCan>
);

const LibraryList = () => (
  <List<LibraryItem>
    title="Library"
    sort={{ field: 'created_at', order: 'DESC' }}
    filters={filters}
    actions={
      <TopToolbar>
        <ListExport name="library" columns={exported} />
        <ToStudio />
      </TopToolbar>
    }
    empty={
      <Message title="Nothing in the library yet" actions={<ToStudio />}>
        Every finished film and card comes here by itself.
      </Message>
    }
    perPage={24}
    // Whole rows of cards at every width.
    pagination={<Pagination rowsPerPageOptions={[24, 48, 96]} />}
    exporter={false}
  >
    <LibraryCards />
  </List>
);

export default LibraryList;
