import { Edit, maxLength, SimpleForm, TextInput } from 'react-admin';
import { SaveBar } from '../fields/SaveBar.tsx';
import type { ModelVersion } from '../models/modelModel.ts';

/** What may be said of a version later. What decides its answers is another version's business. */
const VersionEdit = () => (
  <Edit<ModelVersion>
    title="Notes of a version"
    mutationMode="pessimistic"
    redirect="show"
    actions={false}
    sx={{ maxWidth: 640 }}
    transform={({ release_notes }: ModelVersion) => ({ release_notes: release_notes || null })}
  >
    <SimpleForm toolbar={<SaveBar />}>
      <TextInput
        source="release_notes"
        label="Notes"
        multiline
        minRows={4}
        validate={maxLength(4000)}
        helperText="Provider, parameters and prompt are never changed: make a new version instead."
        fullWidth
      />
    </SimpleForm>
  </Edit>
);

export default VersionEdit;
