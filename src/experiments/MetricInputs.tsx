import { BooleanInput, NumberInput, regex, required, SelectInput, TextInput } from 'react-admin';

const name = regex(/^[a-z0-9_]{1,80}$/, 'Small letters, digits and underscores');
const above = (value: unknown) => (value == null || Number(value) > 0 ? undefined : 'More than 0');
const directions = [
  { id: 'increase', name: 'More' },
  { id: 'decrease', name: 'Less' },
];

/** A metric with what is expected of it: the power calculator needs both expectations. */
export const MetricInputs = () => (
  <>
    <TextInput
      source="name"
      label="Name"
      validate={[required(), name]}
      helperText="Ends in its unit: accepted_share, cost_usd, latency_ms"
    />
    <SelectInput
      source="direction"
      label="Better is"
      choices={directions}
      validate={required()}
      helperText={false}
    />
    <NumberInput
      source="smallest_effect"
      label="Smallest difference that matters"
      validate={[required(), above]}
      helperText="In the metric’s own unit: 0.05 is five points of a share"
    />
    <NumberInput source="baseline_mean" label="Mean that is expected without a change" helperText={false} />
    <NumberInput
      source="baseline_deviation"
      label="Standard deviation between members"
      validate={above}
      helperText="Of a share with one answer a member: left out, it follows from the mean"
    />
    <BooleanInput source="is_primary" label="The primary metric" />
  </>
);
