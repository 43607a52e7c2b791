import { Alert, Button, TextField } from '@mui/material';
import { useState } from 'react';
import { IfCan } from '../access/IfCan.tsx';
import { formatDay } from '../fields/format.ts';
import { localDay } from '../fields/localDay.ts';
import { Panel } from '../fields/Panel.tsx';
import { Quiet } from '../fields/Quiet.tsx';
import { endOfDay, namesIn } from './ledger.ts';
import { MoveNameDialog } from './MoveNameDialog.tsx';
import type { Model, ModelVersion, Move } from './modelModel.ts';
import { NameRow } from './NameRow.tsx';

interface NamesPanelProps {
  model: Model;
  versions: readonly ModelVersion[];
  ledger: readonly Move[];
}

const today = () => localDay(new Date(), Intl.DateTimeFormat().resolvedOptions().timeZone);

/** What every name means now, or meant at the end of a day that somebody picks. */
export function NamesPanel({ model, versions, ledger }: NamesPanelProps) {
  const [day, setDay] = useState('');
  const [moving, setMoving] = useState(false);
  const names = namesIn(ledger);
  const past = day !== '' && day < today() ? endOfDay(day) : undefined;
  return (
    <Panel
      title={past ? 'What its names meant' : 'What its names mean'}
      aside={
        <>
          <TextField
            type="date"
            size="small"
            label="On"
            value={day}
            onChange={(event) => setDay(event.target.value)}
            slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today() } }}
          />
          {versions.length > 0 && (
            <IfCan area="ai" verb="write">
              <Button variant="outlined" onClick={() => setMoving(true)}>
                Move a name
              </Button>
            </IfCan>
          )}
        </>
      }
    >
      {past && (
        <Alert
          severity="info"
          sx={{ mb: 1 }}
          action={
            <Button color="inherit" size="small" onClick={() => setDay('')}>
              Back to now
            </Button>
          }
        >
          At the end of {formatDay(day)}.
        </Alert>
      )}
      {names.length === 0 && (
        <Quiet>Services ask for a name, never for a version. No name points at this model yet.</Quiet>
      )}
      {names.map((alias) => (
        <NameRow
          key={alias}
          model={model}
          alias={alias}
          versions={versions}
          ledger={ledger}
          {...(past && { at: past })}
        />
      ))}
      {moving && (
        <MoveNameDialog model={model} versions={versions} names={names} onClose={() => setMoving(false)} />
      )}
    </Panel>
  );
}
