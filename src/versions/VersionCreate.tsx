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
} from 'react-admin';
import { JsonObjectInput } from '../fields/JsonObjectInput.tsx';
import { objectOf } from '../fields/jsonText.ts';
import { SaveBar } from '../fields/SaveBar.tsx';
import type { ModelVersion } from '../models/modelModel.ts';
import { modelProviders } from '../models/providers.ts';

const pair = { display: 'grid', gap: { sm: 2 }, gridTemplateColumns: { sm: '1fr 1fr' }, width: '100%' };

/** A new version of a model, as a draft: nothing is sent to it before a name points at it. */
const VersionCreate = () => (
  <Create<ModelVersion>
    title="New version"
    redirect="show"
    transform={({ parameters, ...rest }: ModelVersion) => ({ ...rest, parameters: objectOf(parameters) })}
    sx={{ maxWidth: 720 }}
  >
    <SimpleForm toolbar={<SaveBar label="Make the version" />}>
      <Box sx={pair}>
        <ReferenceInput
          source="model_id"
          reference="ai_models"
          sort={{ field: 'display_name', order: 'ASC' }}
          perPage={100}
        >
          <AutocompleteInput
            label="Model"
            optionText="display_name"
            filterToQuery={(q: string) => ({ q })}
            validate={required()}
          />
        </ReferenceInput>
        <TextInput source="version" label="Version" validate={[required(), maxLength(60)]} />
        <AutocompleteInput
          source="provider"
          label="Provider"
          choices={modelProviders}
          onCreate={(name) => ({ id: name, name })}
          createItemLabel="%{item}"
          validate={[required(), maxLength(60)]}
        />
        <TextInput
          source="provider_model"
          label="Its name there"
          validate={[required(), maxLength(200)]}
          helperText="What the provider calls it"
        />
        <TextInput
          source="base_model"
          label="Fine-tuned from"
          validate={maxLength(200)}
          helperText="Empty when it wasn’t"
        />
        <NumberInput
          source="context_window_tokens"
          label="Context window (tokens)"
          validate={minValue(1)}
          helperText={false}
        />
        <NumberInput
          source="input_cost_usd_per_million"
          label="Input, a million tokens (US$)"
          validate={minValue(0)}
          helperText="Calls are priced with it where the caller sends no price"
        />
        <NumberInput
          source="output_cost_usd_per_million"
          label="Output, a million tokens (US$)"
          validate={minValue(0)}
          helperText={false}
        />
      </Box>
      <JsonObjectInput
        source="parameters"
        label="Parameters"
        defaultValue="{}"
        helperText='Inference parameters: {"temperature": 0.2, "max_tokens": 1024}'
      />
      <TextInput
        source="system_prompt"
        label="System prompt"
        multiline
        minRows={5}
        validate={maxLength(100_000)}
        helperText="Fixed, like provider and parameters, as soon as the version was evaluated or named"
        fullWidth
      />
      <TextInput
        source="release_notes"
        label="Notes"
        multiline
        minRows={2}
        validate={maxLength(4000)}
        helperText={false}
        fullWidth
      />
    </SimpleForm>
  </Create>
);

export default VersionCreate;
