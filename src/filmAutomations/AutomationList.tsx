import { Button, ListItemButton, ListItemText, List as MuiList } from '@mui/material';
import { List, TopToolbar, useCreatePath, useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import { formatInstant } from '../fields/format.ts';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { ToneChip } from '../fields/ToneChip.tsx';
import { selectionText } from '../filmBatches/filmBatchModel.ts';
import { Message } from '../layout/Message.tsx';
import { type FilmAutomation, scheduleText } from './automationModel.ts';

const NewAutomation = () => (
  <IfCan area="content" verb="write">
    <Button variant="contained" component={Link} to="/film_automations/create">
      New automation
    </Button>
  </IfCan>
);

const AutomationList = () => (
  <List<FilmAutomation>
    title="Film automations"
    sort={{ field: 'name', order: 'ASC' }}
    actions={
      <TopToolbar>
        <NewAutomation />
      </TopToolbar>
    }
    empty={
      <Message title="No automations yet" actions={<NewAutomation />}>
        A rule and a time of the week: drafts are made by themselves, and wait for you in a batch. Nothing is
        posted by itself.
      </Message>
    }
    perPage={25}
    exporter={false}
  >
    <Rows />
  </List>
);

function Rows() {
  const { data, isPending } = useListContext<FilmAutomation>();
  const createPath = useCreatePath();
  if (isPending) return <RowsLoading height={72} />;
  return (
    <MuiList disablePadding>
      {data?.map((automation) => (
        <ListItemButton
          key={automation.id}
          divider
          component={Link}
          to={createPath({ resource: 'film_automations', type: 'edit', id: automation.id })}
        >
          <ListItemText
            primary={automation.name}
            secondary={`${scheduleText(automation)} · ${selectionText({ rule: automation.rule })}${
              automation.is_paused ? '' : ` · next ${formatInstant(automation.next_run_at)}`
            }`}
          />
          <ToneChip
            label={automation.is_paused ? 'Paused' : 'On'}
            tone={automation.is_paused ? 'default' : 'success'}
          />
        </ListItemButton>
      ))}
    </MuiList>
  );
}

export default AutomationList;
