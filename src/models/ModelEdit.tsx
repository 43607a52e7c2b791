import { Edit, SimpleForm } from 'react-admin';
import { SaveBar } from '../fields/SaveBar.tsx';
import { ModelInputs } from './ModelInputs.tsx';
import type { Model } from './modelModel.ts';

/** The words of a model's card. */
const ModelEdit = () => (
  <Edit<Model>
    mutationMode="pessimistic"
    redirect="show"
    actions={false}
    sx={{ maxWidth: 640 }}
    transform={({ display_name, description, intended_use, limitations }: Model) => ({
      display_name,
      description: description ?? '',
      intended_use: intended_use ?? '',
      limitations: limitations ?? '',
    })}
  >
    <SimpleForm toolbar={<SaveBar />}>
      <ModelInputs />
    </SimpleForm>
  </Edit>
);

export default ModelEdit;
