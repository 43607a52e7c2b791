import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import { IfCan } from '../access/IfCan.tsx';
import { rowPath } from '../explorer/ownPages.ts';
import { formatAgo, formatCount, formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { OwnerName } from '../models/OwnerName.tsx';
import { type Source, stateAt, stateText } from './sourceModel.ts';

interface SourcesTableProps {
  sources: readonly Source[];
  now: Date;
  isEmpty: boolean;
  /** Takes the filter away; left out when there is none. */
  onClear: (() => void) | undefined;
}

export const SourcesTable = ({ sources, now, isEmpty, onClear }: SourcesTableProps) => (
  <Panel
    title="Knowledge sources"
    aside={
      <>
        {onClear && (
          <Button size="small" onClick={onClear}>
            Show all
          </Button>
        )}
        <IfCan area="ai" verb="write">
          <Button component={RouterLink} to="/ai_knowledge_sources/create">
            Add a source
          </Button>
        </IfCan>
      </>
    }
  >
    {sources.length === 0 ? (
      <Quiet>
        {isEmpty ? 'No sources yet: add one, or let a service write what it indexed.' : 'None of these.'}
      </Quiet>
    ) : (
      <TableContainer>
        <Table size="small" aria-label="Knowledge sources">
          <TableHead>
            <TableRow>
              <TableCell>Source</TableCell>
              <TableCell>State</TableCell>
              <TableCell sx={{ minWidth: 160 }}>Coverage</TableCell>
              <TableCell>Indexed</TableCell>
              <TableCell>Licence</TableCell>
              <TableCell>Owner</TableCell>
              <TableCell component="td" />
            </TableRow>
          </TableHead>
          <TableBody>
            {sources.map((source) => (
              <SourceRow key={source.id} source={source} now={now} />
            ))}
          </TableBody>
        </Table>
      </TableContainer>
    )}
  </Panel>
);

const SourceRow = ({ source, now }: { source: Source; now: Date }) => {
  const { label, tone } = stateText[stateAt(source, now)];
  const covered = source.coverage_pct ?? 0;
  const { last_indexed_at: indexed, error_message: problem } = source;
  return (
    <TableRow>
      <TableCell sx={{ minWidth: 180 }}>
        <Link component={RouterLink} to={rowPath('ai_knowledge_sources', source.id) ?? ''}>
          {source.name}
        </Link>
        {problem && source.state === 'failed' && (
          <Typography variant="caption" color="error" component="p">
            {problem}
          </Typography>
        )}
      </TableCell>
      <TableCell>
        <Chip size="small" variant="outlined" color={tone} label={label} />
      </TableCell>
      <TableCell>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <LinearProgress
            variant="determinate"
            value={covered}
            aria-label={`Coverage of ${source.name}`}
            sx={{ flex: 1, height: 6, borderRadius: 3 }}
          />
          <Typography variant="caption" noWrap>
            {formatCount(source.embedded_chunks_count)} of {formatCount(source.chunks_count)}
          </Typography>
        </Box>
      </TableCell>
      <TableCell title={indexed ? formatInstant(indexed) : undefined}>
        {indexed ? formatAgo(indexed, now) : 'never'}
      </TableCell>
      <TableCell>{source.license ?? '–'}</TableCell>
      <TableCell>
        <OwnerName id={source.owner_id} />
      </TableCell>
      <TableCell align="right">
        <IfCan area="ai" verb="write">
          <Button
            size="small"
            component={RouterLink}
            to={`/ai_knowledge_sources/${source.id}`}
            aria-label={`Change ${source.name}`}
          >
            Change
          </Button>
        </IfCan>
      </TableCell>
    </TableRow>
  );
};
