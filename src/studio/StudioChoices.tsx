import { Alert, Card, CardContent } from '@mui/material';
import { ChoicesForm } from './ChoicesForm.tsx';
import type { Studio } from './useStudio.ts';

/** The chosen film's own form. */
export function StudioChoices({ studio }: { studio: Studio }) {
  const { userId, template, film, choices, change, preview } = studio;
  if (!template) return null;
  if (!film)
    return (
      <Alert severity="warning">
        The film of this template is not part of this version of Keel. Choose another template.
      </Alert>
    );
  return (
    <Card>
      <CardContent>
        <ChoicesForm
          key={`${userId}/${template.id}`}
          film={film}
          customizable={template.customizable_fields}
          choices={choices}
          errors={preview.errors}
          onChange={change}
        />
      </CardContent>
    </Card>
  );
}
