import { maxLength, required, SelectInput, TextInput } from 'react-admin';
import { taskChoices } from './modelModel.ts';

const words = { multiline: true, minRows: 2, validate: maxLength(4000), fullWidth: true } as const;

/** What people say of a model; services know it by `name`, which stays. */
export const ModelInputs = ({ isNew = false }: { isNew?: boolean }) => (
  <>
    <TextInput source="display_name" label="Name" validate={[required(), maxLength(120)]} fullWidth />
    <TextInput
      source="name"
      label="Name for services"
      validate={[required(), nameProblem]}
      disabled={!isNew}
      helperText="Small letters, digits, dots, dashes; services and logs write it, so it stays"
      fullWidth
    />
    <SelectInput
      source="task"
      label="Task"
      choices={taskChoices}
      validate={required()}
      disabled={!isNew}
      helperText={false}
      fullWidth
    />
    <TextInput source="description" label="Description" helperText={false} {...words} />
    <TextInput
      source="intended_use"
      label="Intended use"
      helperText="For the model card: what it is for, and what it is not for"
      {...words}
    />
    <TextInput
      source="limitations"
      label="Limitations"
      helperText="For the model card: where it is known to be weak"
      {...words}
    />
  </>
);

const nameProblem = (value: string) =>
  /^[a-z0-9][a-z0-9._-]{1,80}$/.test(value)
    ? undefined
    : 'At least two small letters, digits, dots or dashes, the first a letter or digit';
