import { Alert, Autocomplete, FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import { useState } from 'react';
import { useConsoleData } from '../data/index.ts';
import { GestureDialog } from '../fields/GestureDialog.tsx';
import { EvidenceInput } from './EvidenceInput.tsx';
import { ruleOf } from './ledger.ts';
import { type Model, type ModelVersion, statusText } from './modelModel.ts';
import { useRules } from './useModelRows.ts';

interface MoveNameDialogProps {
  model: Model;
  versions: readonly ModelVersion[];
  names: readonly string[];
  onClose: () => void;
}

const GLASS_REASON = 20;
const REQUEST_REASON = 10;
const SET_REASON = 3;

/** Points a name at a version by the way that the name's rule asks for: at once, by a request, or through broken glass. */
export function MoveNameDialog({ model, versions, names, onClose }: MoveNameDialogProps) {
  const data = useConsoleData();
  const { data: rules, isPending } = useRules();
  const [alias, setAlias] = useState('');
  const [version, setVersion] = useState('');
  const [evaluation, setEvaluation] = useState('');
  const [breaking, setBreaking] = useState(false);
  const rule = ruleOf(rules ?? [], model.id, alias);
  const way = !rule ? 'set' : breaking ? 'glass' : 'request';
  const ways = {
    set: {
      verb: 'Move',
      reasonLength: SET_REASON,
      done: `${alias} was moved.`,
      run: (reason: string) => data.setAlias(model.id, alias, version, reason),
    },
    request: {
      verb: 'Ask for promotion',
      reasonLength: REQUEST_REASON,
      done: 'Asked. A colleague decides.',
      run: (reason: string) => data.requestPromotion(model.id, alias, version, evaluation, reason),
    },
    glass: {
      verb: 'Break the glass',
      reasonLength: GLASS_REASON,
      done: `${alias} was moved past its rule. The team was told.`,
      run: (reason: string) => data.breakGlass(model.id, alias, version, reason),
    },
  };
  const known = [...new Set([...names, ...(rules ?? []).map((one) => one.alias)])].sort();
  return (
    <GestureDialog
      title="Move a name"
      danger={way === 'glass'}
      {...ways[way]}
      problem={problemOf({ alias, version, isPending, lacksEvidence: way === 'request' && !evaluation })}
      onClose={onClose}
    >
      <Autocomplete
        freeSolo
        options={known}
        inputValue={alias}
        onInputChange={(_, text) => setAlias(text.trim().toLowerCase())}
        renderInput={(params) => (
          <TextField
            {...params}
            label="Name"
            required
            helperText="champion, challenger, shadow or a new one: small letters, digits, dots and dashes"
          />
        )}
      />
      <TextField
        select
        label="Points at version"
        value={version}
        required
        onChange={(event) => {
          setVersion(event.target.value);
          setEvaluation('');
        }}
      >
        {versions.map(({ id, version: name, status }) => (
          <MenuItem key={id} value={id}>
            {name} · {statusText[status].label}
          </MenuItem>
        ))}
      </TextField>
      {way === 'request' && version && (
        <EvidenceInput
          modelId={model.id}
          alias={alias}
          versionId={version}
          value={evaluation}
          onChange={setEvaluation}
        />
      )}
      {rule && (
        <FormControlLabel
          control={<Switch checked={breaking} onChange={(_, on) => setBreaking(on)} color="error" />}
          label="Break the glass: move it now, without evidence and approval"
        />
      )}
      {way === 'glass' && (
        <Alert severity="warning">
          For an emergency. The name moves at once and past its rule; the ledger and the audit log mark it
          with your name and reason, and everybody who works in the registry gets a notice.
        </Alert>
      )}
    </GestureDialog>
  );
}

interface Filled {
  alias: string;
  version: string;
  isPending: boolean;
  lacksEvidence: boolean;
}

function problemOf({ alias, version, isPending, lacksEvidence }: Filled): string | undefined {
  if (isPending) return 'The rules are still being read.';
  if (!/^[a-z0-9][a-z0-9._-]{1,60}$/.test(alias))
    return 'Give a name of at least two small letters, digits, dots or dashes.';
  if (!version) return 'Choose the version that it should point at.';
  if (lacksEvidence) return 'A promotion needs an evaluation as its evidence.';
}
