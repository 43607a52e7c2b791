import {
  AutocompleteInput,
  Create,
  maxLength,
  minValue,
  NumberInput,
  ReferenceInput,
  required,
  SelectInput,
  SimpleForm,
  TextInput,
} from 'react-admin';
import { SaveBar } from '../fields/SaveBar.tsx';
import { taskChoices } from '../models/modelModel.ts';
import { type Dataset, datasetName } from './datasetModel.ts';

const nameProblem = (value: string) =>
  /^[a-z0-9][a-z0-9._-]{1,80}$/.test(value)
    ? undefined
    : 'At least two small letters, digits, dots or dashes, the first a letter or digit';

/** A new draft: empty, or the next version of one that exists. */
const DatasetCreate = () => (
  <Create<Dataset> title="New data set" redirect="show" sx={{ maxWidth: 640 }}>
    <SimpleForm toolbar={<SaveBar label="Start the draft" />}>
      <TextInput
        source="name"
        label="Name"
        validate={[required(), nameProblem]}
        helperText="Small letters, digits, dots and dashes, as jobs and evaluations will write it"
        fullWidth
      />
      <NumberInput
        source="version"
        label="Version"
        defaultValue={1}
        validate={[required(), minValue(1)]}
        helperText={false}
      />
      <SelectInput
        source="task"
        label="Task"
        choices={taskChoices}
        validate={required()}
        helperText={false}
        fullWidth
      />
      <ReferenceInput
        source="parent_id"
        reference="ai_training_datasets"
        sort={{ field: 'created_at', order: 'DESC' }}
      >
        <AutocompleteInput
          label="Made from"
          optionText={datasetName}
          filterToQuery={(q: string) => ({ q })}
          helperText="The data set that it continues, for the lineage"
          fullWidth
        />
      </ReferenceInput>
      <TextInput
        source="license"
        label="Licence"
        validate={maxLength(200)}
        helperText="On what terms its examples may be used"
        fullWidth
      />
      <TextInput
        source="description"
        label="Description"
        multiline
        minRows={2}
        validate={maxLength(4000)}
        helperText={false}
        fullWidth
      />
    </SimpleForm>
  </Create>
);

export default DatasetCreate;
