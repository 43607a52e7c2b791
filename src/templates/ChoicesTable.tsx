import { Table, TableBody, TableCell, TableRow } from '@mui/material';
import type { FilmDefinition, FilmProps } from '../../remotion/films/registry.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { choiceFields } from '../studio/choiceFields.ts';
import { ChoiceValue } from './ChoiceValue.tsx';

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
