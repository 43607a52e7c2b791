import { Alert, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { errorMessage } from '../data/index.ts';
import { formatCount } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { type Dataset, splitText } from './datasetModel.ts';
import { useSplits } from './useDatasetRows.ts';

/** What is on each side. The database puts a person on one side of every split of every data set, for good. */
export function SplitsPanel({ dataset }: { dataset: Dataset }) {
  const { data, error } = useSplits(dataset);
  return (
    <Panel title="Splits">
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!data && !error && <RowsLoading height={40} rows={3} />}
      {data?.length === 0 && <Quiet>No example yet.</Quiet>}
      {data && data.length > 0 && (
        <>
          <Table size="small" aria-label="Splits" sx={{ mb: 1, '& td, & th': { px: 0.75 } }}>
            <TableHead>
              <TableRow>
                <TableCell>Split</TableCell>
                <TableCell align="right">Approved</TableCell>
                <TableCell align="right">To review</TableCell>
                <TableCell align="right">People</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {data.map((one) => (
                <TableRow key={one.split}>
                  <TableCell>{splitText[one.split]}</TableCell>
                  <TableCell align="right">{formatCount(one.approved)}</TableCell>
                  <TableCell align="right">{formatCount(one.pending)}</TableCell>
                  <TableCell align="right">{formatCount(one.people)}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
          <Quiet>A person is on one side only, here and in every other data set.</Quiet>
        </>
      )}
    </Panel>
  );
}
