import { Edit, maxLength, SimpleForm, TextInput, useRecordContext } from 'react-admin';
import { SaveBar } from '../fields/SaveBar.tsx';
import type { Dataset } from './datasetModel.ts';

const Inputs = () => {
  const isDraft = useRecordContext<Dataset>()?.state === 'draft';
  return (
    <>
      <TextInput
        source="description"
        label="Description"
        multiline
        minRows={3}
        validate={maxLength(4000)}
        helperText={false}
        fullWidth
      />
      <TextInput
        source="license"
        label="Licence"
        disabled={!isDraft}
        validate={maxLength(200)}
        helperText={isDraft ? 'On what terms its examples may be used' : 'Frozen with the data set'}
        fullWidth
      />
    </>
  );
};

/** The words about a data set. Its examples have pages of their own. */
const DatasetEdit = () => (
  <Edit<Dataset>
    mutationMode="pessimistic"
    redirect="show"
    actions={false}
    sx={{ maxWidth: 640 }}
    transform={({ description, license, state }: Dataset) => ({
      description: description ?? '',
      ...(state === 'draft' && { license: license || null }),
    })}
  >
    <SimpleForm toolbar={<SaveBar />}>
      <Inputs />
    </SimpleForm>
  </Edit>
);

export default DatasetEdit;
