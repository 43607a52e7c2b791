import { Box, Table, TableBody, TableCell, TableRow, Typography } from '@mui/material';
import type { FilmDefinition, FilmProps } from '../../remotion/films/registry.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { type ChoiceField, choiceFields, optionLabel } from '../studio/choiceFields.ts';

interface ChoicesTableProps {
  film: FilmDefinition | undefined;
  choices: FilmProps;
}

/** What the template has chosen, in the order and the words of the film's form. */
export const ChoicesTable = ({ film, choices }: ChoicesTableProps) => (
  <Panel title="Choices">
    {film ? (
      <Table size="small" aria-label="Choices">
        <TableBody>
          {choiceFields(film.choicesSchema).map((field) => (
            <TableRow key={field.name}>
              <TableCell component="th" scope="row" sx={{ pl: 0, color: 'text.secondary', width: '50%' }}>
                {field.label}
              </TableCell>
              <TableCell sx={{ pr: 0 }}>
                <ChoiceValue field={field} value={choices[field.name] ?? film.defaultChoices[field.name]} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    ) : (
      <Quiet>The film of this template is not part of this version of Keel.</Quiet>
    )}
  </Panel>
);

const ChoiceValue = ({ field, value }: { field: ChoiceField; value: unknown }) => {
  if (value === '' || value === undefined)
    return (
      <Typography variant="body2" color="textSecondary">
        left to the story
      </Typography>
    );
  if (field.kind === 'colour')
    return (
      <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1 }}>
        <Box
          component="span"
          aria-hidden
          sx={{
            width: 16,
            height: 16,
            borderRadius: '50%',
            bgcolor: String(value),
            border: 1,
            borderColor: 'divider',
          }}
        />
        {String(value)}
      </Box>
    );
  if (field.kind === 'switch') return value ? 'Yes' : 'No';
  return field.kind === 'options' ? optionLabel(String(value)) : String(value);
};
