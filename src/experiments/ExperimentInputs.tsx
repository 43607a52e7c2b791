import {
  maxValue,
  minLength,
  minValue,
  NumberInput,
  ReferenceInput,
  regex,
  required,
  SelectInput,
  TextInput,
} from 'react-admin';

const name = regex(/^[a-z0-9][a-z0-9._-]{1,80}$/, 'Small letters, digits, dots and dashes, at least two');

/** The plan of an experiment, before it starts. */
export const ExperimentInputs = () => (
  <>
    <TextInput
      source="title"
      label="Title"
      validate={required()}
      slotProps={{ htmlInput: { maxLength: 200 } }}
      fullWidth
    />
    <TextInput
      source="name"
      label="Name for services"
      validate={[required(), name]}
      helperText="Services ask for it by this name, such as shorter-answers"
      fullWidth
    />
    <TextInput
      source="hypothesis"
      label="Hypothesis"
      validate={[required(), minLength(10)]}
      helperText="What should become better, and why"
      multiline
      minRows={2}
      fullWidth
    />
    <ReferenceInput
      source="model_id"
      reference="ai_models"
      sort={{ field: 'display_name', order: 'ASC' }}
      perPage={200}
    >
      <SelectInput
        label="Model"
        optionText="display_name"
        validate={required()}
        helperText={false}
        fullWidth
      />
    </ReferenceInput>
    <NumberInput
      source="traffic_pct"
      label="Members in it (%)"
      validate={[required(), minValue(0.01), maxValue(100)]}
      helperText="The others see what they see without an experiment"
      fullWidth
    />
    <NumberInput
      source="alpha"
      label="Chance of a false alarm"
      validate={[required(), minValue(0.001), maxValue(0.2)]}
      step={0.01}
      helperText="Over all metrics and all looks together; 0.05 is usual"
      fullWidth
    />
    <NumberInput
      source="power"
      label="Chance to see what matters"
      validate={[required(), minValue(0.5), maxValue(0.999)]}
      step={0.05}
      helperText="0.8 is usual"
      fullWidth
    />
  </>
);

/** What is written of it: the rest of the row is a view's, or the database's. */
export const planOf = ({
  name,
  title,
  hypothesis,
  model_id,
  traffic_pct,
  alpha,
  power,
}: Record<string, unknown>) => ({
  name,
  title,
  hypothesis,
  model_id,
  traffic_pct,
  alpha,
  power,
});
