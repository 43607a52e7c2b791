import { Alert, Link, List, ListItem, ListItemText, Skeleton, Typography } from '@mui/material';
import {
  DeleteButton,
  Edit,
  SaveButton,
  SimpleForm,
  Toolbar,
  useGetList,
  useRecordContext,
} from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { errorMessage } from '../data/errors.ts';
import { CancelButton } from '../fields/CancelButton.tsx';
import { formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { AutomationInputs } from './AutomationInputs.tsx';
import { type AutomationRun, type FilmAutomation, runText } from './automationModel.ts';

/** What the form may write; the rest belongs to the database. */
const written = ({
  name,
  template_id,
  rule,
  weekday,
  at_hour,
  time_zone,
  films_per_run,
  most_in_review,
  is_paused,
}: FilmAutomation) => ({
  name,
  template_id,
  rule,
  weekday: weekday || null,
  at_hour,
  time_zone,
  films_per_run,
  most_in_review,
  is_paused,
});

const AutomationEdit = () => (
  <Edit<FilmAutomation>
    mutationMode="pessimistic"
    transform={(data: FilmAutomation) => written(data)}
    redirect={false}
    aside={<Runs />}
    sx={{ '& .RaEdit-main': { gap: 2, flexDirection: { xs: 'column', lg: 'row' } } }}
  >
    <SimpleForm
      toolbar={
        <Toolbar sx={{ gap: 1, bgcolor: 'transparent', px: { xs: 2 } }}>
          <SaveButton icon={false} />
          <CancelButton />
          <DeleteButton mutationMode="pessimistic" sx={{ ml: 'auto' }} />
        </Toolbar>
      }
    >
      <AutomationInputs />
    </SimpleForm>
  </Edit>
);

/** What became of it each time that it was due. */
function Runs() {
  const automation = useRecordContext<FilmAutomation>();
  const { data, error } = useGetList<AutomationRun>(
    'film_automation_runs',
    {
      filter: { automation_id: automation?.id },
      sort: { field: 'ran_at', order: 'DESC' },
      pagination: { page: 1, perPage: 20 },
    },
    { enabled: Boolean(automation), staleTime: 0 },
  );
  return (
    <Panel title="Runs">
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!data && !error && <Skeleton variant="rounded" height={120} />}
      {data?.length === 0 && automation && (
        <Typography color="text.secondary">
          It has not run yet. Next:{' '}
          {automation.is_paused ? 'not while it is paused' : formatInstant(automation.next_run_at)}.
        </Typography>
      )}
      <List disablePadding>
        {data?.map((run) => (
          <ListItem key={run.id} disableGutters divider>
            <ListItemText
              primary={
                run.batch_id ? (
                  <Link component={RouterLink} to={`/film_batches/${run.batch_id}/show`}>
                    {runText(run)}
                  </Link>
                ) : (
                  runText(run)
                )
              }
              secondary={formatInstant(run.ran_at)}
            />
          </ListItem>
        ))}
      </List>
    </Panel>
  );
}

export default AutomationEdit;
