import {
  AutocompleteInput,
  Create,
  FormDataConsumer,
  ReferenceInput,
  required,
  SelectInput,
  SimpleForm,
  Title,
} from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { consentText, type Example, originText } from '../datasets/datasetModel.ts';
import { objectOf } from '../fields/jsonText.ts';
import { SaveBar } from '../fields/SaveBar.tsx';
import { Message } from '../layout/Message.tsx';
import { ExampleInputs } from './ExampleInputs.tsx';

/** What staff may write themselves. What comes from members flows in with their consent, and only so. */
const origins = (['staff', 'synthetic', 'knowledge_source'] as const).map((id) => ({
  id,
  name: originText[id],
}));
const bases = (['company', 'synthetic', 'licensed'] as const).map((id) => ({ id, name: consentText[id] }));

/** An example that somebody writes; a colleague reviews it. */
const ExampleCreate = () => {
  const dataset = useSearchParams()[0].get('dataset');
  if (!dataset)
    return (
      <>
        <Title title="New example" />
        <Message title="An example of what?">Open a draft of a data set and write it there.</Message>
      </>
    );
  return (
    <Create<Example>
      title="New example"
      redirect={() => `ai_training_datasets/${dataset}/show`}
      transform={({ input_payload, target_payload, ...rest }: Example) => ({
        ...rest,
        dataset_id: dataset,
        input_payload: objectOf(input_payload),
        target_payload: objectOf(target_payload),
      })}
      sx={{ maxWidth: 720 }}
    >
      <SimpleForm toolbar={<SaveBar label="Add to the draft" />}>
        <ExampleInputs />
        <SelectInput
          source="origin"
          label="Origin"
          choices={origins}
          defaultValue="staff"
          validate={required()}
          helperText={false}
          fullWidth
        />
        <FormDataConsumer<Example>>
          {({ formData }) =>
            formData.origin === 'knowledge_source' && (
              <ReferenceInput
                source="knowledge_source_id"
                reference="ai_knowledge_sources"
                sort={{ field: 'name', order: 'ASC' }}
              >
                <AutocompleteInput
                  label="Source"
                  optionText="name"
                  filterToQuery={(q: string) => ({ 'name@ilike': q })}
                  validate={required()}
                  helperText={false}
                  fullWidth
                />
              </ReferenceInput>
            )
          }
        </FormDataConsumer>
        <SelectInput
          source="consent_basis"
          label="May be used because"
          choices={bases}
          defaultValue="company"
          validate={required()}
          helperText="What comes from a member isn’t written here: it flows in with the member’s consent"
          fullWidth
        />
      </SimpleForm>
    </Create>
  );
};

export default ExampleCreate;
