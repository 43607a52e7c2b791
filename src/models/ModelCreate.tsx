import { Create, SimpleForm } from 'react-admin';
import { SaveBar } from '../fields/SaveBar.tsx';
import { ModelInputs } from './ModelInputs.tsx';

const ModelCreate = () => (
  <Create title="New model" redirect="show" sx={{ maxWidth: 640 }}>
    <SimpleForm toolbar={<SaveBar label="Register" />}>
      <ModelInputs isNew />
    </SimpleForm>
  </Create>
);

export default ModelCreate;
