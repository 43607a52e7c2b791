import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import Switch from '@mui/material/Switch';
import TextField from '@mui/material/TextField';
import { useAccess } from '../../access/IfCan.tsx';
import { Choice } from '../Choice.tsx';
import { type AlertMetric, alertMetrics, metricNames } from './alertMetrics.ts';
import { type AlertDraft, draftProblem, ruleText } from './alertRule.ts';
import { SegmentInput } from './SegmentInput.tsx';
import { ZoneSelect } from './ZoneSelect.tsx';

interface RuleInputsProps {
  draft: AlertDraft;
  onChange: (change: Partial<AlertDraft>) => void;
}

const whens = {
  'threshold above': 'is above',
  'threshold below': 'is below',
  'change above': 'rises by',
  'change below': 'falls by',
} as const;

const text = { inputLabel: { shrink: true } };

/** What a rule is about, when it holds, and when it keeps still. */
export const RuleInputs = ({ draft, onChange }: RuleInputsProps) => {
  const { can } = useAccess();
  const info = alertMetrics[draft.metric];
  const offered = metricNames.filter(
    (metric) => metric === draft.metric || can?.(alertMetrics[metric].area, 'aggregate'),
  );
  const problem = draft.limit === '' ? undefined : draftProblem(draft);
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, pt: 1 }}>
      <TextField
        select
        label="Metric"
        value={draft.metric}
        onChange={(event) => onChange({ metric: event.target.value as AlertMetric, segment: '' })}
        sx={{ m: 0 }}
      >
        {offered.map((metric) => (
          <MenuItem key={metric} value={metric}>
            {alertMetrics[metric].name}
          </MenuItem>
        ))}
      </TextField>
      {info.of ? (
        <SegmentInput of={info.of} value={draft.segment} onChange={(segment) => onChange({ segment })} />
      ) : (
        <span />
      )}
      <Choice
        label="When it"
        value={`${draft.rule} ${draft.direction}`}
        names={whens}
        onChange={(when) => {
          const [rule, direction] = when.split(' ') as [AlertDraft['rule'], AlertDraft['direction']];
          onChange({ rule, direction });
        }}
      />
      <Box sx={{ display: 'flex', gap: 1.5 }}>
        <TextField
          autoFocus
          label={draft.rule === 'change' ? 'By, %' : `Limit, ${info.unit}`}
          value={draft.limit}
          onChange={(event) => onChange({ limit: event.target.value })}
          error={Boolean(problem)}
          helperText={problem}
          slotProps={{ htmlInput: { inputMode: 'decimal' }, ...text }}
          sx={{ m: 0, flex: 1 }}
        />
        {draft.rule === 'change' && (
          <TextField
            label="Within days"
            value={draft.compareDays}
            onChange={(event) => onChange({ compareDays: event.target.value })}
            slotProps={{ htmlInput: { inputMode: 'numeric' }, ...text }}
            sx={{ m: 0, width: 110 }}
          />
        )}
      </Box>
      <TextField
        label="Name"
        value={draft.name}
        placeholder={draft.limit ? ruleText(draft) : undefined}
        onChange={(event) => onChange({ name: event.target.value })}
        slotProps={{ htmlInput: { maxLength: 120 }, ...text }}
        sx={{ m: 0, gridColumn: '1 / -1' }}
      />
      <Box sx={{ display: 'flex', gap: 1.5 }}>
        <TextField
          label="Quiet from"
          type="time"
          value={draft.quietFrom}
          onChange={(event) => onChange({ quietFrom: event.target.value })}
          slotProps={text}
          sx={{ m: 0, flex: 1 }}
        />
        <TextField
          label="Quiet until"
          type="time"
          value={draft.quietTo}
          onChange={(event) => onChange({ quietTo: event.target.value })}
          helperText={draft.quietFrom === draft.quietTo ? 'Never quiet' : undefined}
          slotProps={text}
          sx={{ m: 0, flex: 1 }}
        />
      </Box>
      <ZoneSelect label="On the clock of" value={draft.zone} onChange={(zone) => onChange({ zone })} />
      <FormControlLabel
        control={
          <Switch checked={draft.active} onChange={(event) => onChange({ active: event.target.checked })} />
        }
        label="Evaluated every ten minutes"
        sx={{ gridColumn: '1 / -1' }}
      />
    </Box>
  );
};
