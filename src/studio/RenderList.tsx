import { Button } from '@mui/material';
import { List, SearchInput, SelectInput, TopToolbar } from 'react-admin';
import { Link } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import { ListExport } from '../export/ListExport.tsx';
import { Message } from '../layout/Message.tsx';
import { RenderRows } from './RenderRows.tsx';
import { pollWhileRunning, type RenderJob, renderStatusText, videoTypeText } from './renderJob.ts';

const filters = [
  <SearchInput
    key="q"
    source="q"
    alwaysOn
    placeholder="Member or template"
    slotProps={{ htmlInput: { 'aria-label': 'Search by member or template' } }}
    sx={{ width: { xs: '100%', sm: 240 } }}
  />,
  <SelectInput
    key="status"
    source="status"
    label="Status"
    choices={Object.entries(renderStatusText).map(([id, { label }]) => ({ id, name: label }))}
    emptyText="Any"
    alwaysOn
    sx={{ minWidth: 140 }}
  />,
  <SelectInput
    key="kind"
    source="video_type"
    label="Kind"
    choices={Object.entries(videoTypeText).map(([id, name]) => ({ id, name }))}
    emptyText="Any"
    alwaysOn
    sx={{ minWidth: 140 }}
  />,
];

const exported: (keyof RenderJob)[] = [
  'id',
  'status',
  'display_name',
  'template_name',
  'template_version',
  'film',
  'preset',
  'duration_seconds',
  'resolution',
  'file_size_bytes',
  'published',
  'error_code',
  'requested_by_name',
  'created_at',
  'finished_at',
];

const ToStudio = () => (
  <IfCan area="content" verb="write">
    <Button variant="contained" component={Link} to="/studio">
      New video
    </Button>
  </IfCan>
);

const RenderList = () => (
  <List<RenderJob>
    title="Videos"
    sort={{ field: 'created_at', order: 'DESC' }}
    filters={filters}
    // Drafts are looked at where they were asked for: in their batch.
    filter={{ is_draft: false }}
    actions={
      <TopToolbar>
        <Button component={Link} to="/film_exports">
          Made in browsers
        </Button>
        <ListExport name="videos" columns={exported} />
        <ToStudio />
      </TopToolbar>
    }
    empty={
      <Message title="No videos yet" actions={<ToStudio />}>
        Choose a member and a template in the studio; every render is listed here.
      </Message>
    }
    perPage={25}
    exporter={false}
    queryOptions={{ refetchInterval: (query) => pollWhileRunning(query.state.data?.data) }}
  >
    <RenderRows />
  </List>
);

export default RenderList;
