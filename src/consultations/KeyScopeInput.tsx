import { FormControlLabel, Radio, RadioGroup } from '@mui/material';
import type { KeySelection } from '../data/index.ts';

/** A selection of keys, in words. */
export interface Scope {
  label: string;
  selection: KeySelection;
}

interface KeyScopeInputProps {
  scopes: readonly Scope[];
  value: Scope;
  onChange: (scope: Scope) => void;
}

/** The selected rows, or everything that the list's search and filters match, on all its pages. */
export const KeyScopeInput = ({ scopes, value, onChange }: KeyScopeInputProps) => (
  <RadioGroup
    aria-label="Which keys"
    value={value.label}
    onChange={(event) => onChange(scopes.find(({ label }) => label === event.target.value) ?? value)}
    sx={{ mb: 1 }}
  >
    {scopes.map(({ label }) => (
      <FormControlLabel key={label} value={label} control={<Radio size="small" />} label={label} />
    ))}
  </RadioGroup>
);
