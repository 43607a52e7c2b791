import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import Papa from 'papaparse';
import { downloadCSV } from 'react-admin';
import type { AssignmentProblem } from '../data/index.ts';

const SHOWN_AT_MOST = 200;

/** Every bad row: line, column and why. What is too long to look at goes into a file. */
export function AssignmentProblems({
  problems,
  fileName,
}: {
  problems: readonly AssignmentProblem[];
  fileName: string;
}) {
  const download = () =>
    downloadCSV(
      Papa.unparse([...problems], { escapeFormulae: true }),
      `${fileName.replace(/\.csv$/i, '')}-problems`,
    );
  return (
    <>
      <Box sx={{ maxHeight: 280, overflowY: 'auto', mt: 1 }}>
        <Table size="small" stickyHeader aria-label="Bad rows">
          <TableHead>
            <TableRow>
              <TableCell>Line</TableCell>
              <TableCell>Column</TableCell>
              <TableCell>Why</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {problems.slice(0, SHOWN_AT_MOST).map(({ line, column, why }) => (
              <TableRow key={`${line}-${column}`}>
                <TableCell>{line}</TableCell>
                <TableCell>{column}</TableCell>
                <TableCell>{why}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      {problems.length > SHOWN_AT_MOST && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          The first {SHOWN_AT_MOST} are shown.
        </Typography>
      )}
      <Button size="small" onClick={download} sx={{ mt: 1 }}>
        Download the list of problems
      </Button>
    </>
  );
}
