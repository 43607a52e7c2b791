import { type Theme, useMediaQuery } from '@mui/material';
import { DataTable, List, SearchInput, SelectInput, SimpleList, TopToolbar } from 'react-admin';
import { DateText } from '../fields/DateText.tsx';
import { formatCount } from '../fields/format.ts';
import { NewButton } from '../fields/NewButton.tsx';
import { NoMatches } from '../fields/NoMatches.tsx';
import { ToneChip } from '../fields/ToneChip.tsx';
import { Message } from '../layout/Message.tsx';
import { taskChoices, taskText } from '../models/modelModel.ts';
import { choicesOf, type Dataset, datasetName, stateText } from './datasetModel.ts';

const filters = [
  <SearchInput
    key="q"
    source="q"
    alwaysOn
    placeholder="Name"
    slotProps={{ htmlInput: { 'aria-label': 'Search by name' } }}
    sx={{ width: { xs: '100%', sm: 240 } }}
  />,
  <SelectInput
    key="state"
    source="state"
    label="State"
    choices={choicesOf(stateText)}
    emptyText="Any"
    alwaysOn
    sx={{ minWidth: 130 }}
  />,
  <SelectInput
    key="task"
    source="task"
    label="Task"
    choices={taskChoices}
    emptyText="Any"
    alwaysOn
    sx={{ minWidth: 130 }}
  />,
];
const Column = DataTable.Col<Dataset>;
const size = ({ example_count, erased_count }: Dataset) =>
  example_count === null ? '' : formatCount(example_count - erased_count);

/** The sets of examples that models learn from. */
const DatasetList = () => (
  <List
    title="Data sets"
    sort={{ field: 'created_at', order: 'DESC' }}
    filters={filters}
    actions={
      <TopToolbar>
        <NewButton label="New data set" />
      </TopToolbar>
    }
    empty={
      <Message title="No data sets yet" actions={<NewButton label="New data set" />}>
        A data set is a draft while examples are gathered and reviewed, and frozen under one hash before a
        model learns from it.
      </Message>
    }
    perPage={25}
    exporter={false}
  >
    <DatasetRows />
  </List>
);

function DatasetRows() {
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone)
    return (
      <SimpleList<Dataset>
        primaryText={(dataset) => datasetName(dataset)}
        secondaryText={(dataset) => `${taskText(dataset.task)} · ${stateText[dataset.state].label}`}
        rowClick="show"
      />
    );
  return (
    <DataTable rowClick="show" bulkActionButtons={false} empty={<NoMatches what="data sets" />} size="small">
      <Column source="name" label="Data set" render={(dataset) => datasetName(dataset)} />
      <Column source="task" label="Task" render={(dataset) => taskText(dataset.task)} />
      <Column source="state" label="State" render={({ state }) => <ToneChip {...stateText[state]} />} />
      <Column source="example_count" label="Examples" align="right" render={size} />
      <Column source="created_at" label="Started" field={DateText} />
      <Column source="frozen_at" label="Frozen" field={DateText} />
    </DataTable>
  );
}

export default DatasetList;
