import { Box, Chip, Typography } from '@mui/material';
import { formatInstant } from '../fields/format.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { type ModelVersion, type Move, moveText } from './modelModel.ts';
import { MOST } from './useModelRows.ts';
import { versionName } from './versionName.ts';

interface LedgerPanelProps {
  versions: readonly ModelVersion[];
  ledger: readonly Move[];
}

/** Every move of every name: who, when, from, to and why. Nobody can change an entry. */
export const LedgerPanel = ({ versions, ledger }: LedgerPanelProps) => (
  <Panel title="Ledger">
    {ledger.length === 0 && <Quiet>No name was ever moved.</Quiet>}
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {ledger.map((move) => (
        <Box
          component="li"
          key={move.id}
          sx={{
            py: 1.25,
            pl: 1.5,
            borderTop: 1,
            borderColor: 'divider',
            ...(move.kind === 'break_glass' && { borderLeft: '3px solid', borderLeftColor: 'error.main' }),
            ...(move.kind !== 'break_glass' && { pl: 0 }),
          }}
        >
          <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
            <Typography variant="body2" sx={{ flex: '1 1 200px' }}>
              <b>{move.alias}</b>: {versionName(versions, move.previous_version_id)} →{' '}
              <b>{versionName(versions, move.version_id)}</b>
            </Typography>
            <Chip
              size="small"
              variant="outlined"
              color={moveText[move.kind].tone}
              label={moveText[move.kind].label}
            />
          </Box>
          <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>
            {move.reason}
          </Typography>
          <Typography variant="caption" color="text.secondary">
            {formatInstant(move.changed_at)} · {move.changed_by_name}
          </Typography>
        </Box>
      ))}
    </Box>
    {ledger.length === MOST && <Quiet>The newest {MOST} moves; the explorer has them all.</Quiet>}
  </Panel>
);
