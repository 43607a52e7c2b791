import { Box } from '@mui/material';
import {
  AutocompleteArrayInput,
  BooleanInput,
  Form,
  maxLength,
  required,
  SaveButton,
  TextInput,
} from 'react-admin';
import type { FilmDefinition } from '../../remotion/films/registry.ts';
import { Panel } from '../fields/Panel.tsx';
import { choiceFields } from '../studio/choiceFields.ts';

/** Name and use of the template: these hold for all its versions, and change at once. */
export const TemplateSettings = ({ film }: { film: FilmDefinition }) => (
  <Panel title="Name and use">
    <Form>
      <Box sx={{ maxWidth: 640 }}>
        <TextInput source="template_name" label="Name" validate={[required(), maxLength(120)]} fullWidth />
        <AutocompleteArrayInput
          source="customizable_fields"
          label="May be changed for one video"
          choices={choiceFields(film.choicesSchema).map(({ name, label }) => ({ id: name, name: label }))}
          helperText="The studio shows these first; the others are folded away as the template’s own."
          fullWidth
        />
        <BooleanInput
          source="is_active"
          label="Offered in the studio"
          helperText="Off hides a published template without archiving it."
        />
        <SaveButton label="Save name and use" icon={false} variant="outlined" />
      </Box>
    </Form>
  </Panel>
);
