import { Box } from '@mui/material';
import {
  AutocompleteInput,
  maxLength,
  minValue,
  NumberInput,
  ReferenceInput,
  required,
  SelectInput,
  TextInput,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { choicesOf, datasetName } from '../datasets/datasetModel.ts';
import { JsonObjectInput } from '../fields/JsonObjectInput.tsx';
import type { JobForm } from './jobForm.ts';
import { methodText } from './jobModel.ts';

const pair = { display: 'grid', columnGap: 2, gridTemplateColumns: { sm: '1fr 1fr' } };
const search = (q: string) => ({ q });

/** Model, data, base, and what it may cost. */
export function JobInputs() {
  const [model, base] = useWatch<JobForm, ['model_id', 'base_version_id']>({
    name: ['model_id', 'base_version_id'],
  });
  return (
    <Box sx={{ maxWidth: 720 }}>
      <Box sx={pair}>
        <ReferenceInput
          source="model_id"
          reference="ai_models"
          sort={{ field: 'display_name', order: 'ASC' }}
        >
          <AutocompleteInput
            label="Model"
            optionText="display_name"
            filterToQuery={search}
            validate={required()}
            helperText={false}
          />
        </ReferenceInput>
        <TextInput
          source="target_version"
          label="Name of the new version"
          validate={[required(), maxLength(60)]}
          helperText="Its success makes this version, as a draft"
        />
        <ReferenceInput
          source="dataset_id"
          reference="ai_training_datasets"
          filter={{ state: 'frozen' }}
          sort={{ field: 'created_at', order: 'DESC' }}
        >
          <AutocompleteInput
            label="Data set"
            optionText={datasetName}
            filterToQuery={search}
            validate={required()}
            helperText="Frozen ones only"
          />
        </ReferenceInput>
        <SelectInput
          source="method"
          label="Method"
          choices={choicesOf(methodText)}
          validate={required()}
          helperText={false}
        />
        <ReferenceInput
          source="base_version_id"
          reference="ai_model_versions"
          filter={model ? { model_id: model } : {}}
          sort={{ field: 'created_at', order: 'DESC' }}
        >
          <AutocompleteInput
            label="Starts from version"
            optionText="version"
            filterToQuery={(q: string) => ({ 'version@ilike': q })}
            disabled={!model}
            helperText="Empty: from a model of the provider’s own"
          />
        </ReferenceInput>
        {!base && (
          <TextInput
            source="base_model"
            label="Starts from the provider’s"
            validate={[required(), maxLength(200)]}
            helperText="As the provider calls it"
          />
        )}
        <TextInput
          source="provider"
          label="Provider"
          validate={base ? maxLength(60) : [required(), maxLength(60)]}
          helperText={base ? 'Empty: that of the version' : false}
        />
        <NumberInput
          source="budget_usd"
          label="Budget (US$)"
          validate={minValue(0.01)}
          helperText="When it costs more, the trainer is asked to stop"
        />
      </Box>
      <JsonObjectInput
        source="hyperparameters"
        label="Hyperparameters"
        helperText='As the provider takes them: {"epochs": 3, "learning_rate": 0.0002}'
      />
    </Box>
  );
}
