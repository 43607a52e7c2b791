import { Box, Typography } from '@mui/material';
import {
  BooleanInput,
  maxLength,
  maxValue,
  minValue,
  NumberInput,
  ReferenceInput,
  required,
  SelectInput,
  TextInput,
  useInput,
} from 'react-admin';
import { RuleInputs } from '../filmBatches/RuleInputs.tsx';
import { hours, weekdays } from './automationModel.ts';

const halves = {
  display: 'grid',
  columnGap: 2,
  width: '100%',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
};

/** What, of whom, when, and how many at most. */
export const AutomationInputs = () => (
  <>
    <TextInput
      source="name"
      label="Name"
      validate={[required(), maxLength(100)]}
      helperText={false}
      fullWidth
    />
    <ReferenceInput
      source="template_id"
      reference="content_templates"
      filter={{ status: 'published', is_active: true }}
      sort={{ field: 'template_name', order: 'ASC' }}
    >
      <SelectInput
        label="Template"
        optionText="template_name"
        validate={required()}
        helperText={false}
        fullWidth
      />
    </ReferenceInput>
    <Typography variant="h3" component="h2" sx={{ mt: 2, mb: 1 }}>
      Of whom
    </Typography>
    <RuleField />
    <Typography variant="h3" component="h2" sx={{ mt: 3, mb: 1 }}>
      When, and how many
    </Typography>
    <Box sx={halves}>
      <SelectInput source="weekday" label="Day" choices={weekdays} emptyText="Every day" helperText={false} />
      <SelectInput source="at_hour" label="Hour" choices={hours} validate={required()} helperText={false} />
      <TextInput
        source="time_zone"
        label="Time zone"
        validate={required()}
        helperText="As in Europe/Berlin"
      />
      <NumberInput
        source="films_per_run"
        label="Drafts a run, at most"
        validate={[required(), minValue(1), maxValue(500)]}
        helperText="The longest-standing members first"
      />
      <NumberInput
        source="most_in_review"
        label="Drafts in review, at most"
        validate={[required(), minValue(1), maxValue(5_000)]}
        helperText="While so many wait for a decision, none is made"
      />
      <BooleanInput source="is_paused" label="Paused" />
    </Box>
  </>
);

function RuleField() {
  const { field } = useInput({ source: 'rule' });
  return <RuleInputs rule={field.value ?? {}} onChange={field.onChange} />;
}
