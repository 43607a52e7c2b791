import { Edit, SimpleForm } from 'react-admin';
import { SaveBar } from '../fields/SaveBar.tsx';
import { ExperimentInputs, planOf } from './ExperimentInputs.tsx';

/** Changes the plan of a draft; the database keeps that of one that has started, and says so. */
const ExperimentEdit = () => (
  <Edit mutationMode="pessimistic" redirect="show" actions={false} transform={planOf} sx={{ maxWidth: 640 }}>
    <SimpleForm toolbar={<SaveBar />}>
      <ExperimentInputs />
    </SimpleForm>
  </Edit>
);

export default ExperimentEdit;
