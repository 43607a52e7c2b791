import { Button, type Theme, useMediaQuery } from '@mui/material';
import { DataTable, List, SearchInput, SelectInput, TopToolbar } from 'react-admin';
import { Link } from 'react-router-dom';
import { NewButton } from '../fields/NewButton.tsx';
import { NoMatches } from '../fields/NoMatches.tsx';
import { Message } from '../layout/Message.tsx';
import { ModelCards } from './ModelCards.tsx';
import { ModelNames } from './ModelNames.tsx';
import { type Model, taskChoices, taskText } from './modelModel.ts';

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
    key="task"
    source="task"
    label="Task"
    choices={taskChoices}
    emptyText="Any"
    alwaysOn
    sx={{ minWidth: 140 }}
  />,
];
const Column = DataTable.Col<Model>;

const ModelList = () => (
  <List
    title="Models"
    sort={{ field: 'display_name', order: 'ASC' }}
    filters={filters}
    actions={<ListActions />}
    empty={
      <Message title="No models yet">
        A model has versions, and names such as champion that point at one of them.
      </Message>
    }
    perPage={25}
    exporter={false}
  >
    <ModelRows />
  </List>
);

const ListActions = () => (
  <TopToolbar>
    <Button component={Link} to="/ai_promotion_rules" size="small">
      Promotion rules
    </Button>
    <NewButton label="New model" />
  </TopToolbar>
);

function ModelRows() {
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone) return <ModelCards />;
  return (
    <DataTable rowClick="show" bulkActionButtons={false} empty={<NoMatches what="models" />} size="small">
      <Column source="display_name" label="Model" />
      <Column source="name" label="Name for services" />
      <Column source="task" label="Task" render={(model) => taskText(model.task)} />
      <Column source="id" label="Names now" disableSort render={(model) => <ModelNames model={model} />} />
    </DataTable>
  );
}

export default ModelList;
