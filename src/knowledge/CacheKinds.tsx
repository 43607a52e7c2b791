import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ConsoleDataProvider } from '../data/index.ts';
import { formatAgo, formatCount } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';

type Kind = Awaited<ReturnType<ConsoleDataProvider['contextCacheSummary']>>[number];

interface CacheKindsProps {
  kinds: readonly Kind[];
  onOpen: (kind: string) => void;
}

/** What is cached now, kind by kind. */
export const CacheKinds = ({ kinds, onOpen }: CacheKindsProps) => (
  <Panel title="Cached now">
    {kinds.length === 0 ? (
      <Quiet>The cache is empty.</Quiet>
    ) : (
      <TableContainer>
        <Table size="small" aria-label="Cached now">
          <TableHead>
            <TableRow>
              <TableCell>Kind</TableCell>
              <TableCell align="right">Entries</TableCell>
              <TableCell align="right">In force</TableCell>
              <TableCell align="right">Median age</TableCell>
              <TableCell align="right">Oldest</TableCell>
              <TableCell align="right">Tokens</TableCell>
              <TableCell align="right">Hits</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {kinds.map((kind) => (
              <TableRow key={kind.context_kind}>
                <TableCell>
                  <Link
                    component="button"
                    sx={{ textAlign: 'start' }}
                    onClick={() => onOpen(kind.context_kind)}
                  >
                    {kind.context_kind.replaceAll('_', ' ')}
                  </Link>
                </TableCell>
                <TableCell align="right">{formatCount(kind.entries)}</TableCell>
                <TableCell align="right">{formatCount(kind.in_force)}</TableCell>
                <TableCell align="right">{kind.median_age_hours} hours</TableCell>
                <TableCell align="right">{formatAgo(kind.oldest_at, new Date())}</TableCell>
                <TableCell align="right">{formatCount(kind.tokens)}</TableCell>
                <TableCell align="right">{formatCount(kind.hits)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    )}
  </Panel>
);
