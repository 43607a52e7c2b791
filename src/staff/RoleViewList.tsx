import { type Theme, useMediaQuery } from '@mui/material';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import {
  AutocompleteInput,
  DataTable,
  List,
  ReferenceInput,
  SelectInput,
  SimpleList,
  TopToolbar,
  useGetOne,
} from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { roleLabel, roles } from '../access/roles.ts';
import { listPath } from '../batches/batchModel.ts';
import { ListExport } from '../export/ListExport.tsx';
import { CursorPagination } from '../fields/CursorPagination.tsx';
import { formatInstant } from '../fields/format.ts';
import { InstantInput } from '../fields/InstantInput.tsx';
import { NoMatches } from '../fields/NoMatches.tsx';
import { StaffName } from '../fields/StaffName.tsx';
import { Message } from '../layout/Message.tsx';
import { endingOf, endOf, type RoleViewRow } from './roleViewModel.ts';
import type { StaffRow } from './staffModel.ts';

const filters = [
  <ReferenceInput key="viewer" source="viewer_id" reference="staff_members" alwaysOn>
    <AutocompleteInput label="Who" optionText="full_name" sx={{ minWidth: 200 }} />
  </ReferenceInput>,
  <SelectInput key="role" source="role" label="As" choices={[...roles]} emptyText="Any role" alwaysOn />,
  <InstantInput key="from" source="started_at@gte" label="From" />,
  <InstantInput key="to" source="started_at@lt" label="Before" />,
];
const exported: (keyof RoleViewRow)[] = [
  'id',
  'viewer_id',
  'role',
  'reason',
  'started_at',
  'ends_at',
  'ended_at',
];
const Column = DataTable.Col<RoleViewRow>;

/** Stands first in its line: "You". */
const Viewer = ({ view }: { view: RoleViewRow }) => (
  <Box component="span" sx={{ display: 'inline-block', '&::first-letter': { textTransform: 'uppercase' } }}>
    <StaffName id={view.viewer_id} />
  </Box>
);

/** What the audit log has of the viewer while the view ran: above all what was revealed and exported. */
const MeanwhileLink = ({ view }: { view: RoleViewRow }) => {
  const { data: viewer } = useGetOne<StaffRow>(
    'staff_members',
    { id: view.viewer_id ?? '' },
    { enabled: view.viewer_id !== null },
  );
  if (!viewer) return null;
  const filter = {
    'actor_email@ilike': viewer.email,
    'occurred_at@gte': view.started_at,
    'occurred_at@lt': endOf(view),
  };
  return (
    <Link component={RouterLink} to={listPath('audit_log', filter)} variant="body2" noWrap>
      Audit log
    </Link>
  );
};

const Rows = () => {
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone)
    return (
      <SimpleList<RoleViewRow>
        primaryText={(view) => (
          <>
            <Viewer view={view} /> as {roleLabel(view.role)}
          </>
        )}
        secondaryText={(view) =>
          `${view.reason}. ${formatInstant(view.started_at)}, ${endingOf(view, new Date()).toLowerCase()}`
        }
        rowClick={false}
      />
    );
  return (
    <DataTable bulkActionButtons={false} rowClick={false} size="small" empty={<NoMatches what="views" />}>
      <Column source="viewer_id" label="Who" disableSort render={(view) => <Viewer view={view} />} />
      <Column source="role" label="As" disableSort render={(view) => roleLabel(view.role)} />
      <Column source="reason" label="Why" disableSort sx={{ overflowWrap: 'anywhere' }} />
      <Column source="started_at" label="From" render={(view) => formatInstant(view.started_at)} />
      <Column source="ends_at" label="To" render={(view) => formatInstant(endOf(view))} />
      <Column
        source="ended_at"
        label="How it ended"
        disableSort
        render={(view) => endingOf(view, new Date())}
      />
      <Column source="id" label="Meanwhile" disableSort render={(view) => <MeanwhileLink view={view} />} />
    </DataTable>
  );
};

/** Who looked at the console as another role, the newest first: who, as what, why, how long. */
const RoleViewList = () => (
  <List<RoleViewRow>
    title="Views as another role"
    sort={{ field: 'started_at', order: 'DESC' }}
    filters={filters}
    actions={
      <TopToolbar>
        <ListExport name="role-views" columns={exported} />
      </TopToolbar>
    }
    empty={
      <Message title="Nobody viewed the console as another role yet">
        Admins do so from the account menu, with a reason. Each view is listed here.
      </Message>
    }
    pagination={<CursorPagination />}
    perPage={25}
    exporter={false}
  >
    <Rows />
  </List>
);

export default RoleViewList;
