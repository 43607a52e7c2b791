import { type Theme, useMediaQuery } from '@mui/material';
import { DataTable, List, ReferenceField, SelectInput, SimpleList, TextField, TopToolbar } from 'react-admin';
import { choicesOf } from '../datasets/datasetModel.ts';
import { DateText } from '../fields/DateText.tsx';
import { NewButton } from '../fields/NewButton.tsx';
import { NoMatches } from '../fields/NoMatches.tsx';
import { ToneChip } from '../fields/ToneChip.tsx';
import { Message } from '../layout/Message.tsx';
import { costText, type Job, methodText, statusText } from './jobModel.ts';

const filters = [
  <SelectInput
    key="status"
    source="status"
    label="State"
    choices={choicesOf(statusText)}
    emptyText="Any"
    alwaysOn
    sx={{ minWidth: 130 }}
  />,
];
const Column = DataTable.Col<Job>;
/** Jobs report about every minute. */
const REFRESH_MS = 30_000;

/** Every fine-tuning job, the newest first. */
const JobList = () => (
  <List
    title="Fine-tuning"
    sort={{ field: 'created_at', order: 'DESC' }}
    filters={filters}
    actions={
      <TopToolbar>
        <NewButton label="New job" />
      </TopToolbar>
    }
    empty={
      <Message title="No jobs yet" actions={<NewButton label="New job" />}>
        A job teaches a model by a frozen data set and ends in a new version of it.
      </Message>
    }
    perPage={25}
    exporter={false}
    queryOptions={{ refetchInterval: REFRESH_MS }}
  >
    <JobRows />
  </List>
);

const JobName = () => (
  <>
    <ReferenceField source="model_id" reference="ai_models" link={false}>
      <TextField source="display_name" variant="inherit" />
    </ReferenceField>{' '}
    <TextField source="target_version" variant="inherit" />
  </>
);

function JobRows() {
  const phone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'), { noSsr: true });
  if (phone)
    return (
      <SimpleList<Job>
        primaryText={<JobName />}
        secondaryText={(job) => `${statusText[job.status].label} · ${costText(job)}`}
        rowClick="show"
      />
    );
  return (
    <DataTable rowClick="show" bulkActionButtons={false} empty={<NoMatches what="jobs" />} size="small">
      <Column source="model_id" label="Model">
        <ReferenceField source="model_id" reference="ai_models" link={false}>
          <TextField source="display_name" />
        </ReferenceField>
      </Column>
      <Column source="target_version" label="New version" />
      <Column source="method" label="Method" render={({ method }) => methodText[method]} />
      <Column source="status" label="State" render={({ status }) => <ToneChip {...statusText[status]} />} />
      <Column
        source="progress_pct"
        label="Done"
        align="right"
        render={({ progress_pct }) => `${Math.round(progress_pct)} %`}
      />
      <Column source="cost_usd" label="Cost" align="right" render={costText} />
      <Column source="created_at" label="Asked for" field={DateText} />
    </DataTable>
  );
}

export default JobList;
