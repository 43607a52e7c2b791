import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { FilmDefinition, FilmProps } from '../../remotion/films/registry.ts';
import { Quiet } from '../fields/Quiet.tsx';
import { TextDiff } from '../fields/TextDiff.tsx';
import { ChoiceValue } from './ChoiceValue.tsx';
import { type ChoiceChange, versionDiff } from './versionDiff.ts';

interface VersionDiffTableProps {
  film: FilmDefinition | undefined;
  names: readonly [string, string];
  before: FilmProps;
  after: FilmProps;
}

/** The choices that differ, a row each; a text that was rewritten word by word. */
export const VersionDiffTable = ({ film, names, before, after }: VersionDiffTableProps) => {
  const changes = versionDiff(film, before, after);
  if (changes.length === 0) return <Quiet>Both choose the same.</Quiet>;
  return (
    <Table size="small" aria-label="Differences">
      <TableHead>
        <TableRow>
          <TableCell sx={{ pl: 0 }}>Choice</TableCell>
          {names.map((name) => (
            <TableCell key={name}>{name}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {changes.map((change) => (
          <ChangeRow key={change.field.name} change={change} />
        ))}
      </TableBody>
    </Table>
  );
};

const ChangeRow = ({ change: { field, before, after } }: { change: ChoiceChange }) => {
  const rewritten = field.kind === 'text' && Boolean(before) && Boolean(after);
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={{ pl: 0, color: 'text.secondary' }}>
        {field.label}
      </TableCell>
      {rewritten ? (
        <TableCell colSpan={2}>
          <TextDiff before={String(before)} after={String(after)} />
        </TableCell>
      ) : (
        [before, after].map((value, side) => (
          <TableCell key={side === 0 ? 'before' : 'after'}>
            <ChoiceValue field={field} value={value} />
          </TableCell>
        ))
      )}
    </TableRow>
  );
};
