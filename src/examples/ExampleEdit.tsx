import { Edit, SimpleForm } from 'react-admin';
import type { Example } from '../datasets/datasetModel.ts';
import { objectOf } from '../fields/jsonText.ts';
import { SaveBar } from '../fields/SaveBar.tsx';
import { ExampleInputs } from './ExampleInputs.tsx';

/** Corrects an example of a draft. What was approved was another text: it is reviewed anew. */
const ExampleEdit = () => (
  <Edit<Example>
    title="Correct the example"
    mutationMode="pessimistic"
    redirect="show"
    actions={false}
    sx={{ maxWidth: 720 }}
    transform={({ input_payload, target_payload, source_note }: Example) => ({
      input_payload: objectOf(input_payload),
      target_payload: objectOf(target_payload),
      source_note: source_note || null,
    })}
  >
    <SimpleForm toolbar={<SaveBar />}>
      <ExampleInputs />
    </SimpleForm>
  </Edit>
);

export default ExampleEdit;
