import Button from '@mui/material/Button';
import { List, TopToolbar } from 'react-admin';
import { Link } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import { formatInstant } from '../fields/format.ts';
import { RowLinks } from '../fields/RowLinks.tsx';
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
    <RowLinks<FilmAutomation>
      what="automations"
      type="edit"
      primary={({ name }) => name}
      secondary={(automation) =>
        `${scheduleText(automation)} · ${selectionText({ rule: automation.rule })}${
          automation.is_paused ? '' : ` · next ${formatInstant(automation.next_run_at)}`
        }`
      }
      mark={({ is_paused }) => (
        <ToneChip label={is_paused ? 'Paused' : 'On'} tone={is_paused ? 'default' : 'success'} />
      )}
    />
  </List>
);

export default AutomationList;
