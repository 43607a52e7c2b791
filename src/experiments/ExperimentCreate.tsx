import { Create, SimpleForm } from 'react-admin';
import { SaveBar } from '../fields/SaveBar.tsx';
import { ExperimentInputs, planOf } from './ExperimentInputs.tsx';

/** Plans an experiment. Its arms and metrics come next, on its page; nothing starts by itself. */
const ExperimentCreate = () => (
  <Create title="Plan an experiment" redirect="show" transform={planOf} sx={{ maxWidth: 640 }}>
    <SimpleForm
      toolbar={<SaveBar label="Save the plan" />}
      defaultValues={{ traffic_pct: 100, alpha: 0.05, power: 0.8 }}
    >
      <ExperimentInputs />
    </SimpleForm>
  </Create>
);

export default ExperimentCreate;
