import { List, SelectInput } from 'react-admin';
import { Message } from '../layout/Message.tsx';
import { ExportRows } from './ExportRows.tsx';
import type { FilmExport } from './exportModel.ts';

const filters = [
  <SelectInput
    key="file"
    source="file_state"
    label="File"
    choices={[
      { id: 'due', name: 'To be deleted' },
      { id: 'kept', name: 'On somebody’s machine' },
      { id: 'none', name: 'None' },
    ]}
    emptyText="Any"
    alwaysOn
    sx={{ minWidth: 200 }}
  />,
];

/** Which films were made outside of the render worker, by whom, and which of the files have to go. */
const ExportList = () => (
  <List<FilmExport>
    title="Made in browsers"
    sort={{ field: 'created_at', order: 'DESC' }}
    filters={filters}
    empty={
      <Message title="Nothing was made in a browser yet">
        Films and cards that staff make in their own browser, from the studio, are written down here. The
        files are on their machines.
      </Message>
    }
    perPage={25}
    exporter={false}
  >
    <ExportRows />
  </List>
);

export default ExportList;
