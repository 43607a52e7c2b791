import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Chip from '@mui/material/Chip';
import Tooltip from '@mui/material/Tooltip';
import Typography from '@mui/material/Typography';
import { formatCount } from '../fields/format.ts';
import type { Comparison } from '../models/statistics/verdict.ts';
import { differenceText, type Metric, metricLabel, valueText, verdictText } from './experimentModel.ts';
import { IntervalBar } from './IntervalBar.tsx';

interface ComparisonRowProps {
  comparison: Comparison;
  metric: Metric;
  selected: boolean;
  onSelect: () => void;
}

const pText = (p: number) => (p < 0.001 ? 'p < 0.001' : `p = ${p.toFixed(3)}`);

/** One arm against the control in one metric: the verdict in words, the effect with its interval, and what they stand on. */
export const ComparisonRow = ({ comparison, metric, selected, onSelect }: ComparisonRowProps) => {
  const { arm, control, treatment, effect, sequential, pValue, verdict } = comparison;
  const { label, meaning, tone } = verdictText[verdict];
  const interval =
    effect && sequential
      ? `${differenceText(metric.name, effect.value)} (${differenceText(metric.name, sequential.lower)} to ${differenceText(metric.name, sequential.upper)})`
      : undefined;
  return (
    <ButtonBase
      onClick={onSelect}
      aria-pressed={selected}
      sx={{
        display: 'grid',
        width: '100%',
        textAlign: 'start',
        gap: 0.5,
        p: 1.5,
        mb: 1,
        borderRadius: 1.5,
        border: 1,
        borderColor: selected ? 'primary.main' : 'divider',
      }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Typography variant="body2" component="span" fontWeight={560} sx={{ flex: 1 }}>
          {metricLabel(metric.name)}
          {metric.is_primary && ' (primary)'}, {arm} against control
        </Typography>
        <Tooltip title={meaning} describeChild>
          <Chip
            size="small"
            color={tone}
            label={label}
            variant={tone === 'default' ? 'outlined' : 'filled'}
          />
        </Tooltip>
      </Box>
      {sequential && effect && Number.isFinite(sequential.lower) && (
        <IntervalBar
          lower={sequential.lower}
          value={effect.value}
          upper={sequential.upper}
          matters={metric.smallest_effect}
          verdict={verdict}
        />
      )}
      <Typography variant="caption" component="span" color="text.secondary">
        {interval
          ? `${interval}, ${pText(pValue)} · ${valueText(metric.name, treatment?.value ?? 0)} over ${formatCount(treatment?.users ?? 0)} members against ${valueText(metric.name, control?.value ?? 0)} over ${formatCount(control?.users ?? 0)}`
          : 'Fewer than 10 members were observed in an arm.'}
      </Typography>
    </ButtonBase>
  );
};
