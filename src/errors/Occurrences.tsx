import Alert from '@mui/material/Alert';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TablePagination from '@mui/material/TablePagination';
import TableRow from '@mui/material/TableRow';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { useGetMany, useGetManyReference } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { errorMessage } from '../data/index.ts';
import { rowPath } from '../explorer/ownPages.ts';
import { formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import type { ModelVersion } from '../models/modelModel.ts';
import { type Occurrence, occurrenceColumns } from './errorModel.ts';

const PER_PAGE = 20;

/** Each time that the error came, the newest first, without a name. */
export const Occurrences = ({ groupId }: { groupId: string }) => {
  const [page, setPage] = useState(0);
  const { data, total, error, isPending } = useGetManyReference<Occurrence>(
    'ai_errors',
    {
      target: 'group_id',
      id: groupId,
      sort: { field: 'occurred_at', order: 'DESC' },
      pagination: { page: page + 1, perPage: PER_PAGE },
      meta: { columns: [...occurrenceColumns] },
    },
    { placeholderData: keepPreviousData },
  );
  const ids = [...new Set(data?.flatMap(({ model_version_id: id }) => id ?? []))];
  const { data: versions } = useGetMany<ModelVersion>('ai_model_versions', { ids });
  const version = (id: string | null) => versions?.find((each) => each?.id === id)?.version ?? '–';
  return (
    <Panel title="Each time">
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {isPending && !error && <RowsLoading height={44} rows={5} />}
      {data && (
        <TableContainer>
          <Table size="small" aria-label="Occurrences">
            <TableHead>
              <TableRow>
                <TableCell>When</TableCell>
                <TableCell>Version</TableCell>
                <TableCell>Message</TableCell>
                <TableCell align="right">HTTP</TableCell>
                <TableCell>Recovered</TableCell>
                <TableCell>Request</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {data.map((each) => (
                <TableRow key={each.id}>
                  <TableCell sx={{ whiteSpace: 'nowrap' }}>
                    <Link component={RouterLink} to={rowPath('ai_errors', each.id) ?? ''}>
                      {formatInstant(each.occurred_at)}
                    </Link>
                  </TableCell>
                  <TableCell>{version(each.model_version_id)}</TableCell>
                  <TableCell sx={{ minWidth: 200, overflowWrap: 'anywhere' }}>{each.message}</TableCell>
                  <TableCell align="right">{each.http_status ?? '–'}</TableCell>
                  <TableCell>
                    {each.was_recovered ? 'Yes' : 'No'}
                    {each.retry_count > 0 && `, after ${each.retry_count}`}
                  </TableCell>
                  <TableCell sx={{ fontFamily: 'monospace' }}>{each.request_id ?? '–'}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </TableContainer>
      )}
      {total !== undefined && total > PER_PAGE && (
        <TablePagination
          component="div"
          count={total}
          page={page}
          onPageChange={(_event, next) => setPage(next)}
          rowsPerPage={PER_PAGE}
          rowsPerPageOptions={[]}
        />
      )}
    </Panel>
  );
};
