import { Box } from '@mui/material';
import {
  AutocompleteInput,
  Create,
  maxLength,
  minValue,
  NumberInput,
  ReferenceInput,
  required,
  SimpleForm,
  TextInput,
  Title,
} from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { JsonObjectInput } from '../fields/JsonObjectInput.tsx';
import { numbersProblem, objectOf } from '../fields/jsonText.ts';
import { SaveBar } from '../fields/SaveBar.tsx';
import { Message } from '../layout/Message.tsx';
import type { Evaluation } from '../models/modelModel.ts';

const whole = (value: unknown) =>
  value === null || value === undefined || Number.isInteger(value) ? undefined : 'A whole number';
const count = [whole, minValue(0)];
const pair = { display: 'grid', gap: { sm: 2 }, gridTemplateColumns: { sm: '1fr 1fr' }, width: '100%' };

const errorsAreCases = ({ cases, error_count }: Partial<Evaluation>) =>
  (error_count ?? 0) > (cases ?? Number.POSITIVE_INFINITY)
    ? { error_count: 'No more errors than cases' }
    : {};

/**
 * What a version was found to do, typed in; a harness writes the same row by the API. It stays for good: the evidence of promotions
 * is never rewritten.
 */
const EvaluationCreate = () => {
  const version = useSearchParams()[0].get('version');
  if (!version)
    return (
      <>
        <Title title="Record an evaluation" />
        <Message title="An evaluation of what?">Open a version and record its evaluation there.</Message>
      </>
    );
  return (
    <Create<Evaluation>
      title="Record an evaluation"
      redirect={() => `ai_model_versions/${version}/show`}
      transform={({ metrics, ...rest }: Evaluation) => ({
        ...rest,
        metrics: objectOf(metrics),
        version_id: version,
        harness: rest.harness || 'manual',
        error_count: rest.error_count ?? 0,
      })}
      sx={{ maxWidth: 640 }}
    >
      <SimpleForm toolbar={<SaveBar label="Record" />} validate={errorsAreCases}>
        <ReferenceInput
          source="dataset_id"
          reference="ai_training_datasets"
          filter={{ 'state@neq': 'draft' }}
          sort={{ field: 'name', order: 'ASC' }}
        >
          <AutocompleteInput
            label="Data set"
            optionText={({ name, version: number }) => `${name} v${number}`}
            filterToQuery={(q: string) => ({ q })}
            helperText="Frozen ones only. Empty: cases kept elsewhere, which the notes name"
            fullWidth
          />
        </ReferenceInput>
        <Box sx={pair}>
          <NumberInput source="cases" label="Cases" validate={[required(), whole, minValue(1)]} />
          <NumberInput source="error_count" label="Of these, errors" validate={count} defaultValue={0} />
          <NumberInput source="p50_latency_ms" label="p50 latency (ms)" validate={count} />
          <NumberInput source="p95_latency_ms" label="p95 latency (ms)" validate={count} />
          <NumberInput
            source="cost_usd"
            label="Cost of all cases (US$)"
            validate={minValue(0)}
            helperText="What wasn’t measured stays empty, and then no rule on it is met"
          />
          <TextInput
            source="harness"
            label="Measured by"
            helperText="The harness with its version; empty: typed in by hand"
            validate={maxLength(120)}
          />
        </Box>
        <JsonObjectInput
          source="metrics"
          label="Metrics"
          defaultValue="{}"
          validate={numbersProblem}
          helperText='Name to number, names end in their unit: {"helpfulness_score": 0.84, "portion_error_pct": 19}'
        />
        <TextInput source="notes" label="Notes" multiline minRows={2} validate={maxLength(4000)} fullWidth />
      </SimpleForm>
    </Create>
  );
};

export default EvaluationCreate;
