import { Alert, Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { useGetManyReference } from 'react-admin';
import { errorMessage } from '../data/index.ts';
import { formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { valueText } from '../versions/versionFacts.ts';
import { isOver, type Job, type JobLog } from './jobModel.ts';

const SHOWN = 200;
const REFRESH_MS = 10_000;
const colours = { info: 'text.primary', warning: 'warning.main', error: 'error.main' } as const;

/** What a job said, the newest first. */
export function JobLogs({ job }: { job: Job }) {
  const { data, error } = useGetManyReference<JobLog>(
    'ai_finetuning_logs',
    {
      target: 'job_id',
      id: job.id,
      sort: { field: 'logged_at', order: 'DESC' },
      pagination: { page: 1, perPage: SHOWN },
    },
    { refetchInterval: isOver(job) ? false : REFRESH_MS },
  );
  return (
    <Panel title="Log">
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!data && !error && <RowsLoading height={40} rows={4} />}
      {data?.length === 0 && <Quiet>Nothing was said yet.</Quiet>}
      {data && data.length > 0 && (
        <Box sx={{ maxHeight: 480, overflow: 'auto' }} tabIndex={0} role="group" aria-label="Log of the job">
          <Table size="small" stickyHeader sx={{ '& td, & th': { px: 0.75 } }}>
            <TableHead>
              <TableRow>
                <TableCell>When</TableCell>
                <TableCell align="right">Step</TableCell>
                <TableCell>What</TableCell>
                <TableCell>Measured</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {data.map((log) => (
                <TableRow key={log.id}>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>{formatInstant(log.logged_at)}</TableCell>
                  <TableCell align="right">{log.step}</TableCell>
                  <TableCell sx={{ color: colours[log.level], overflowWrap: 'anywhere' }}>
                    {log.level === 'info' ? '' : `${log.level}: `}
                    {log.message}
                  </TableCell>
                  <TableCell>
                    {Object.entries(log.metrics)
                      .map(([name, value]) => `${name} ${valueText(value)}`)
                      .join(', ')}
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
      {data?.length === SHOWN && <Quiet>The newest {SHOWN} lines; the explorer has them all.</Quiet>}
    </Panel>
  );
}
