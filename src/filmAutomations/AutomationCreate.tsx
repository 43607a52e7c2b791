import { Create, SimpleForm } from 'react-admin';
import { SaveBar } from '../fields/SaveBar.tsx';
import { startRule } from '../filmBatches/filmBatchModel.ts';
import { AutomationInputs } from './AutomationInputs.tsx';
import type { FilmAutomation } from './automationModel.ts';

const start = () => ({
  rule: startRule,
  weekday: 1,
  at_hour: 6,
  time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  films_per_run: 25,
  most_in_review: 100,
  is_paused: false,
});

const AutomationCreate = () => (
  <Create<FilmAutomation> title="New film automation" redirect="list" sx={{ maxWidth: 760 }}>
    <SimpleForm defaultValues={start} toolbar={<SaveBar label="Save automation" />}>
      <AutomationInputs />
    </SimpleForm>
  </Create>
);

export default AutomationCreate;
