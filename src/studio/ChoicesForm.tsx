import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import { Accordion, AccordionDetails, AccordionSummary, Stack, Typography } from '@mui/material';
import { useMemo } from 'react';
import type { FilmDefinition } from '../../remotion/films/registry.ts';
import { ChoiceInput } from './ChoiceInput.tsx';
import { type ChoiceField, choiceFields } from './choiceFields.ts';
import type { Choices } from './studioDraft.ts';

interface ChoicesFormProps {
  film: FilmDefinition;
  /** Names of the choices that the template leaves to each video; empty means all. */
  customizable: readonly string[];
  choices: Choices;
  errors: Readonly<Record<string, string>>;
  onChange: (choices: Choices) => void;
}

/**
 * The film's form, made from its schema: another film brings another form and no code here. What belongs to the
 * template's look comes second, folded away, unless something there needs correcting.
 */
export const ChoicesForm = ({ film, customizable, choices, errors, onChange }: ChoicesFormProps) => {
  const fields = useMemo(() => choiceFields(film.choicesSchema), [film]);
  const isOwn = ({ name }: ChoiceField) => customizable.length === 0 || customizable.includes(name);
  const own = fields.filter(isOwn);
  const templates = fields.filter((field) => !isOwn(field));
  const inputs = (some: readonly ChoiceField[]) => (
    <Stack spacing={2.5}>
      {some.map((field) => (
        <ChoiceInput
          key={field.name}
          field={field}
          value={choices[field.name]}
          error={errors[field.name]}
          onChange={(value) => onChange({ ...choices, [field.name]: value })}
        />
      ))}
    </Stack>
  );
  return (
    <Stack spacing={2.5} role="group" aria-label="Choices">
      {inputs(own)}
      {templates.length > 0 && (
        <Accordion
          variant="outlined"
          disableGutters
          slotProps={{ heading: { component: 'h2' } }}
          expanded={templates.some(({ name }) => errors[name]) || undefined}
        >
          <AccordionSummary expandIcon={<ExpandMoreIcon />}>
            <Typography variant="body2">Set by the template</Typography>
          </AccordionSummary>
          <AccordionDetails>{inputs(templates)}</AccordionDetails>
        </Accordion>
      )}
    </Stack>
  );
};
