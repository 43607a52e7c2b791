import { Box, Button, Chip, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { IfCan } from '../access/IfCan.tsx';
import { errorMessage, useConsoleData } from '../data/index.ts';
import { formatInstant } from '../fields/format.ts';
import { rollbackOf } from './ledger.ts';
import { type Model, type ModelVersion, type Move, moveText } from './modelModel.ts';
import { RollbackDialog } from './RollbackDialog.tsx';
import { versionName } from './versionName.ts';

interface NameRowProps {
  model: Model;
  alias: string;
  versions: readonly ModelVersion[];
  ledger: readonly Move[];
  /** An instant in the past; now, when left out. */
  at?: Date;
}

/** One name: what it means, since when and by whom; and now, the way back. */
export function NameRow({ model, alias, versions, ledger, at }: NameRowProps) {
  const data = useConsoleData();
  const [rolling, setRolling] = useState(false);
  const newest = ledger.find((move) => move.alias === alias);
  const then = useQuery({
    queryKey: ['aliasAt', model.id, alias, at?.toISOString()],
    // React Query wants an answer, even when a name meant nothing.
    queryFn: async () => (await data.aliasAt(model.id, alias, at ?? new Date())) ?? null,
    enabled: at !== undefined,
  });
  const move = at ? then.data : newest;
  const back = at ? undefined : rollbackOf(ledger, alias);
  return (
    <Box
      role="group"
      aria-label={alias}
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        gap: 1,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Box sx={{ flex: '1 1 200px', minWidth: 0 }}>
        <Typography variant="body2">
          <b>{alias}</b> {at ? 'meant' : 'means'}{' '}
          {move === undefined ? (
            <Skeleton width={60} sx={{ display: 'inline-block' }} />
          ) : (
            <b>{versionName(versions, move?.version_id ?? null)}</b>
          )}
        </Typography>
        {move && (
          <Typography variant="caption" color="text.secondary">
            since {formatInstant(move.changed_at)} · {move.changed_by_name}
          </Typography>
        )}
        {then.error && (
          <Typography variant="caption" color="error">
            {errorMessage(then.error)}
          </Typography>
        )}
      </Box>
      {move?.kind === 'break_glass' && <Chip size="small" color="error" label={moveText.break_glass.label} />}
      {back && (
        <IfCan area="ai" verb="write">
          <Button color="warning" onClick={() => setRolling(true)}>
            Roll back to {versionName(versions, back.to)}
          </Button>
        </IfCan>
      )}
      {rolling && back && (
        <RollbackDialog
          model={model}
          alias={alias}
          from={versionName(versions, back.from)}
          to={versionName(versions, back.to)}
          onClose={() => setRolling(false)}
        />
      )}
    </Box>
  );
}
