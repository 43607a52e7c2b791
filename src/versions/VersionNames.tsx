import { Alert, Box, Chip, Typography } from '@mui/material';
import { errorMessage } from '../data/index.ts';
import { formatDate, formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { RowsLoading } from '../fields/RowsLoading.tsx';
import { type Model, type ModelVersion, moveText } from '../models/modelModel.ts';
import { useLedger } from '../models/useModelRows.ts';
import { type NameSpan, spansOf } from './versionSpans.ts';

/** Which names mean this version, and which did. */
export function VersionNames({ model, version }: { model: Model; version: ModelVersion }) {
  const { data: ledger, error } = useLedger(model);
  const spans = ledger && spansOf(ledger, version.id);
  return (
    <Panel title="Names">
      {error && <Alert severity="error">{errorMessage(error)}</Alert>}
      {!spans && !error && <RowsLoading height={48} rows={1} />}
      {spans?.length === 0 && <Quiet>No name ever meant this version: no service was sent to it.</Quiet>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {spans?.map((span) => (
          <Span key={span.move.id} span={span} />
        ))}
      </Box>
    </Panel>
  );
}

function Span({ span: { alias, from, until, move } }: { span: NameSpan }) {
  const { label, tone } = moveText[move.kind];
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <Typography variant="body2" sx={{ flex: 1 }}>
          <b>{alias}</b> {until ? `${formatDate(from)} to ${formatDate(until)}` : `since ${formatDate(from)}`}
        </Typography>
        <Chip size="small" variant="outlined" color={tone} label={label} />
      </Box>
      <Typography variant="caption" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
        {move.changed_by_name}, {formatInstant(move.changed_at)}: {move.reason}
      </Typography>
    </Box>
  );
}
