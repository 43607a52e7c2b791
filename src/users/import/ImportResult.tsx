import { Alert, Button } from '@mui/material';
import Papa from 'papaparse';
import { downloadCSV } from 'react-admin';
import { Link } from 'react-router-dom';
import { AssignmentProblems } from '../../consultations/AssignmentProblems.tsx';
import { errorMessage } from '../../data/index.ts';
import { formatCount } from '../../fields/format.ts';
import type { Done } from './useImport.ts';

/** What became of each row that was to be written. */
export function ImportResult({ done: { rows, outcome }, fileName }: { done: Done; fileName: string }) {
  const invited = new Set(outcome.lines);
  const left = rows.length - invited.size;
  const why = new Map(outcome.problems.map((problem) => [problem.line, problem.why]));
  const because = outcome.failure ? errorMessage(outcome.failure) : 'It was stopped.';
  const download = () =>
    downloadCSV(
      Papa.unparse(
        rows.map(({ line, email }) => ({
          line,
          email,
          result: invited.has(line)
            ? 'Invited'
            : (why.get(line) ?? (outcome.stopped ? 'Not reached.' : 'A row beside it was bad.')),
        })),
        { escapeFormulae: true },
      ),
      `${fileName.replace(/\.csv$/i, '')}-result`,
    );
  return (
    <>
      <Alert severity={left > 0 ? 'warning' : 'success'} sx={{ mb: 1.5 }}>
        {invited.size === 1 ? '1 person is' : `${formatCount(invited.size)} people are`} invited.
        {left > 0 &&
          ` ${formatCount(left)} not: ${outcome.stopped ? because : 'rows changed since they were checked.'} The same file can be chosen again: who is invited is passed over.`}
      </Alert>
      {outcome.problems.length > 0 && <AssignmentProblems problems={outcome.problems} fileName={fileName} />}
      <Button onClick={download}>Download the result</Button>
      <Button component={Link} to="/member_invitations">
        Open invitations
      </Button>
    </>
  );
}
