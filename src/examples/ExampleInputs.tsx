import { maxLength, required, TextInput } from 'react-admin';
import { JsonObjectInput } from '../fields/JsonObjectInput.tsx';
import { objectProblem } from '../fields/jsonText.ts';

const payload = [required(), objectProblem];

/** What a model is given and what it should answer, in the shape of its task. */
export const ExampleInputs = () => (
  <>
    <JsonObjectInput
      source="input_payload"
      label="Input"
      validate={payload}
      helperText='What the model is given: {"text": "How much protein do I need?"}'
    />
    <JsonObjectInput
      source="target_payload"
      label="Right answer"
      validate={payload}
      helperText='What it should answer, in the shape of its task: {"text": "About 1.6 g for each kg."}'
    />
    <TextInput
      source="source_note"
      label="Where it comes from"
      validate={maxLength(1000)}
      helperText="In words, where there is no row to point at"
      fullWidth
    />
  </>
);
