import { type Theme, useMediaQuery } from '@mui/material';
import { DataTable, List, SearchInput, SelectInput, TopToolbar } from 'react-admin';
import { DateText } from '../fields/DateText.tsx';
import { formatCount } from '../fields/format.ts';
import { NewButton } from '../fields/NewButton.tsx';
import { NoMatches } from '../fields/NoMatches.tsx';
import { Message } from '../layout/Message.tsx';
import { ExperimentCards } from './ExperimentCards.tsx';
import { type Experiment, stateChoices } from './experimentModel.ts';
import { StateChip } from './StateChip.tsx';

const filters = [
  <SearchInput
    key="q"
    source="q"
    alwaysOn
    placeholder="Title or name"
    slotProps={{ htmlInput: { 'aria-label': 'Search by title or name' } }}
    sx={{ width: { xs: '100%', sm: 240 } }}
  />,
  <SelectInput
    key="state"
    source="state"
    label="State"
    choices={stateChoices}
    emptyText="Any"
    alwaysOn
    sx={{ minWidth: 140 }}
  />,
];
const Column = DataTable.Col<Experiment>;

const ExperimentList = () => (
  <List
    title="Experiments"
    sort={{ field: 'created_at', order: 'DESC' }}
    filters={filters}
    actions={
      <TopToolbar>
        <NewButton label="Plan an experiment" />
      </TopToolbar>
    }
    empty={
      <Message title="No experiments yet" actions={<NewButton label="Plan an experiment" />}>
        An experiment compares versions of a model on members, and says when that is enough to decide.
      </Message>
    }
    perPage={25}
    exporter={false}
  >
    <ExperimentRows />
  </List>
);

function ExperimentRows() {
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone) return <ExperimentCards />;
  return (
    <DataTable
      rowClick="show"
      bulkActionButtons={false}
      empty={<NoMatches what="experiments" />}
      size="small"
    >
      <Column source="title" label="Experiment" />
      <Column source="model_name" label="Model" />
      <Column source="state" label="State" render={({ state }) => <StateChip state={state} />} />
      <Column source="started_at" label="Started">
        <DateText source="started_at" />
      </Column>
      <Column source="stopped_at" label="Stopped">
        <DateText source="stopped_at" />
      </Column>
      <Column
        source="assigned_users"
        label="Members"
        render={(experiment) => formatCount(experiment.assigned_users)}
      />
      <Column
        source="planned_users_per_arm"
        label="Planned"
        render={({ planned_users_per_arm: planned, arms_count: arms }) =>
          planned === null ? '–' : formatCount(planned * arms)
        }
      />
    </DataTable>
  );
}

export default ExperimentList;
