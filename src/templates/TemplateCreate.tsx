import { useState } from 'react';
import {
  Create,
  maxLength,
  required,
  SelectInput,
  SimpleForm,
  TextInput,
  useNotify,
  useRedirect,
} from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { filmById, films } from '../../remotion/films/registry.ts';
import { templateTypeOf } from '../../remotion/films/templateTypes.ts';
import { useConsoleData } from '../data/dataProvider.ts';
import { errorMessage } from '../data/errors.ts';
import { SaveBar } from '../fields/SaveBar.tsx';
import { choiceFields } from '../studio/choiceFields.ts';
import type { ContentTemplate } from './templateModel.ts';
import { useTemplateCopy } from './useTemplateCopy.ts';

/** Choices that a video usually changes: its words, its unit and what it shows. */
function usuallyChanged(film: string): string[] {
  const found = filmById(film);
  const fields = found ? choiceFields(found.choicesSchema) : [];
  return fields
    .filter(({ kind, name }) => kind === 'text' || name === 'unit' || name.startsWith('show'))
    .map(({ name }) => name);
}

/** A new template with a first draft: of a film's own choices, or (`?from=`) as another template has them. */
const TemplateCreate = () => {
  const data = useConsoleData();
  const notify = useNotify();
  const redirect = useRedirect();
  const [params] = useSearchParams();
  const copy = useTemplateCopy(params.get('from'));
  const [started, setStarted] = useState(false);

  /** A template whose draft could not be made is opened all the same: its editor starts one. */
  const open = async (template: ContentTemplate) => {
    setStarted(true);
    const choices = { ...filmById(template.film)?.defaultChoices, ...copy.data?.choices };
    try {
      await data.startTemplateDraft(template.id, template.film, choices);
    } catch (error) {
      notify(errorMessage(error), { type: 'error' });
    }
    redirect('edit', 'content_templates', template.id);
  };
  if (copy.isLoading) return null;
  return (
    <Create<ContentTemplate>
      title={copy.data ? `Copy of ${copy.data.template_name}` : 'New template'}
      redirect={false}
      mutationOptions={{ onSuccess: open }}
      transform={({ template_name, film }: ContentTemplate) => ({
        template_name: template_name.trim(),
        film,
        template_type: templateTypeOf(film),
        customizable_fields: copy.data?.customizable_fields ?? usuallyChanged(film),
      })}
      sx={{ maxWidth: 640 }}
    >
      <SimpleForm
        toolbar={<SaveBar label="Make the template" />}
        disabled={started}
        defaultValues={{ film: copy.data?.film ?? films[0]?.id }}
      >
        <TextInput
          source="template_name"
          label="Name"
          validate={[required(), maxLength(120)]}
          fullWidth
          autoFocus
        />
        <SelectInput
          source="film"
          label="Film or card"
          choices={films.map(({ id, title }) => ({ id, name: title }))}
          validate={required()}
          readOnly={copy.data !== undefined}
          helperText={
            copy.data ? 'A copy keeps the film of its original.' : 'Decides which choices there are.'
          }
          fullWidth
        />
      </SimpleForm>
    </Create>
  );
};

export default TemplateCreate;
