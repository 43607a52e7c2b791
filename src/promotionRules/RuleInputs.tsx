import { Box } from '@mui/material';
import { maxValue, minValue, NumberInput, required, TextInput } from 'react-admin';
import { JsonObjectInput } from '../fields/JsonObjectInput.tsx';
import { numbersProblem } from '../fields/jsonText.ts';

const pair = { display: 'grid', columnGap: 2, gridTemplateColumns: { sm: '1fr 1fr' }, width: '100%' };
const nameProblem = (value: string) =>
  /^[a-z0-9][a-z0-9._-]{1,60}$/.test(value)
    ? undefined
    : 'At least two small letters, digits, dots or dashes';
const whole = (value: unknown) =>
  value === null || value === undefined || Number.isInteger(value) ? undefined : 'A whole number';

/** What an evaluation must show. An empty guardrail asks for nothing; a filled one asks for a measurement that meets it. */
export const RuleInputs = ({ isNew = false }: { isNew?: boolean }) => (
  <>
    <TextInput
      source="alias"
      label="Name"
      validate={[required(), nameProblem]}
      disabled={!isNew}
      helperText="champion, production …"
      fullWidth
    />
    <Box sx={pair}>
      <NumberInput
        source="min_cases"
        label="Cases, at least"
        validate={[required(), whole, minValue(1)]}
        helperText="How many the evaluation has"
      />
      <NumberInput
        source="max_age_days"
        label="Age, at most (days)"
        defaultValue={90}
        validate={[required(), whole, minValue(1)]}
        helperText="Of the evaluation"
      />
      <NumberInput
        source="max_p95_latency_ms"
        label="p95 latency, at most (ms)"
        validate={[whole, minValue(1)]}
        helperText={false}
      />
      <NumberInput
        source="max_cost_usd_per_1000"
        label="Cost of 1,000 calls, at most (US$)"
        validate={minValue(0)}
        helperText={false}
      />
      <NumberInput
        source="max_error_pct"
        label="Errors, at most (%)"
        validate={[minValue(0), maxValue(100)]}
        helperText="What wasn’t measured doesn’t pass"
      />
    </Box>
    <JsonObjectInput
      source="min_metrics"
      label="Metrics, at least"
      defaultValue="{}"
      validate={numbersProblem}
      helperText='By the names of the evaluation: {"helpfulness_score": 0.8}'
    />
  </>
);
