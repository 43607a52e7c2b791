import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { percent } from '../charts/chartFormats.ts';
import { type DayRange, type ExtractionFilter, errorMessage, useConsoleData } from '../data/index.ts';
import { formatInstant } from '../fields/format.ts';
import { Quiet } from '../fields/Quiet.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { usd } from './money.ts';

interface EntriesDialogProps {
  title: string;
  range: DayRange;
  filter: ExtractionFilter;
  onClose: () => void;
}

const MOST = 200;

/** The entries behind a number, without what the member put in and who it was. */
export const EntriesDialog = ({ title, range, filter, onClose }: EntriesDialogProps) => {
  const data = useConsoleData();
  const id = useId();
  const { data: rows, error } = useQuery({
    queryKey: ['extraction_entries', range, filter],
    queryFn: () => data.extractionEntries(range, filter, MOST),
  });
  return (
    <Dialog open fullWidth maxWidth="lg" onClose={onClose} aria-labelledby={id}>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        {error && <Alert severity="error">{errorMessage(error)}</Alert>}
        {!rows && !error && <RowsLoading height={40} />}
        {rows?.length === 0 && <Quiet>None on these days.</Quiet>}
        {rows && rows.length > 0 && (
          <>
            <Typography variant="body2" color="text.secondary" role="status" sx={{ mb: 1 }}>
              {rows.length < MOST ? `${rows.length} entries` : `The newest ${MOST}`}, each member by
              pseudonym.
            </Typography>
            <TableContainer>
              <Table size="small" aria-label={title}>
                <TableHead>
                  <TableRow>
                    <TableCell>When</TableCell>
                    <TableCell>Member</TableCell>
                    <TableCell>Input</TableCell>
                    <TableCell>Read as</TableCell>
                    <TableCell align="right">Confidence</TableCell>
                    <TableCell align="right">Cost</TableCell>
                    <TableCell>Model</TableCell>
                    <TableCell>What went wrong</TableCell>
                  </TableRow>
                </TableHead>
                <TableBody>
                  {rows.map((row) => (
                    <TableRow key={row.id}>
                      <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatInstant(row.logged_at)}</TableCell>
                      <TableCell sx={{ fontFamily: 'monospace' }}>{row.user_pseudonym.slice(0, 8)}</TableCell>
                      <TableCell>{row.input_type}</TableCell>
                      <TableCell>
                        {row.ai_classification?.replaceAll('_', ' ') ?? '–'}
                        {row.corrected && ', corrected'}
                      </TableCell>
                      <TableCell align="right">
                        {row.confidence === null ? '–' : percent.text(row.confidence)}
                      </TableCell>
                      <TableCell align="right">
                        {row.cost_usd === null ? '–' : usd.text(row.cost_usd)}
                      </TableCell>
                      <TableCell>{row.ai_model ?? '–'}</TableCell>
                      <TableCell>{row.error_message ?? row.error_code ?? '–'}</TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
            </TableContainer>
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Close</Button>
      </DialogActions>
    </Dialog>
  );
};
