import { Box, FormControlLabel, MenuItem, Switch, TextField } from '@mui/material';
import type { FilmRule } from '../data/filmVerbs.ts';
import { goals, tiers } from '../users/userModel.ts';

type NumberPart =
  | 'milestone_within_days'
  | 'streak_days_at_least'
  | 'weighed_within_days'
  | 'not_filmed_within_days'
  | 'at_most';

const numbers: readonly { part: NumberPart; label: string; help: string }[] = [
  { part: 'milestone_within_days', label: 'Milestone within days', help: 'Reached one in so many days' },
  { part: 'streak_days_at_least', label: 'Streak of at least', help: 'Days, of any kind, running now' },
  {
    part: 'weighed_within_days',
    label: 'Weighed within days',
    help: 'So that the film ends today, not in spring',
  },
  {
    part: 'not_filmed_within_days',
    label: 'No such film within days',
    help: 'Of this template; they are left out',
  },
  { part: 'at_most', label: 'At most', help: 'Films; the longest-standing members first' },
];

interface RuleInputsProps {
  rule: FilmRule;
  onChange: (rule: FilmRule) => void;
}

/** The parts of a segment rule. An empty field asks for nothing. */
export function RuleInputs({ rule, onChange }: RuleInputsProps) {
  const set = <Part extends keyof FilmRule>(part: Part, value: FilmRule[Part] | undefined) => {
    const { [part]: _, ...rest } = rule;
    onChange(value === undefined ? rest : { ...rest, [part]: value });
  };
  const list = (part: 'goals' | 'tiers', label: string, choices: readonly { id: string; name: string }[]) => (
    <TextField
      select
      label={label}
      value={rule[part] ?? []}
      onChange={({ target }) => {
        const picked = target.value as unknown as string[];
        set(part, picked.length > 0 ? picked : undefined);
      }}
      slotProps={{ select: { multiple: true }, inputLabel: { shrink: true } }}
      helperText="None chosen: all"
    >
      {choices.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'repeat(2, minmax(0, 1fr))' },
      }}
    >
      {numbers.map(({ part, label, help }) => (
        <TextField
          key={part}
          type="number"
          label={label}
          value={rule[part] ?? ''}
          onChange={({ target }) => {
            const value = Math.trunc(Number(target.value));
            set(part, target.value === '' ? undefined : Math.min(5_000, Math.max(1, value)));
          }}
          slotProps={{ htmlInput: { min: 1, max: 5_000 }, inputLabel: { shrink: true } }}
          helperText={help}
        />
      ))}
      {list('goals', 'Goal', goals)}
      {list('tiers', 'Tier', tiers)}
      <FormControlLabel
        control={
          <Switch
            checked={rule.exclude_at_risk ?? false}
            onChange={(_, checked) => set('exclude_at_risk', checked || undefined)}
          />
        }
        label="Leave out members who are likely to stop"
      />
    </Box>
  );
}
