import Paper from '@mui/material/Paper';
import { useTheme } from '@mui/material/styles';
import Typography from '@mui/material/Typography';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { series } from '../../remotion/design/tokens.ts';
import { dayTicks, tickLabel } from '../charts/dayTicks.ts';
import { timeOf } from '../charts/periods.ts';
import { formatDay } from '../fields/format.ts';
import type { EffectDay } from './analysis.ts';
import { effectReach } from './effectReach.ts';
import { differenceText, type Metric, valueText } from './experimentModel.ts';

interface EffectTooltipProps {
  metric: string;
  /** Given by recharts. */
  active?: boolean;
  payload?: readonly { payload?: EffectDay }[];
}

const EffectTooltip = ({ metric, active, payload }: EffectTooltipProps) => {
  const day = payload?.[0]?.payload;
  if (!active || !day) return null;
  return (
    <Paper variant="outlined" sx={{ px: 1.5, py: 1, pointerEvents: 'none' }}>
      <Typography variant="caption" color="text.secondary" component="p">
        {formatDay(day.day)}
      </Typography>
      <Typography variant="body2" fontWeight={600} component="p">
        {differenceText(metric, day.effect)}
      </Typography>
      <Typography variant="caption" component="p">
        {differenceText(metric, day.lower)} to {differenceText(metric, day.upper)}
      </Typography>
    </Paper>
  );
};

/** The effect day by day within its always-valid interval; the shade is what does not matter. */
const EffectChart = ({ days, metric }: { days: readonly EffectDay[]; metric: Metric }) => {
  const { palette } = useTheme();
  const [colour = palette.primary.main] = series[palette.mode];
  const reach = effectReach(days, metric.smallest_effect);
  const rows = days.map((day) => ({
    ...day,
    time: timeOf(day.day),
    interval: [Math.max(day.lower, -reach), Math.min(day.upper, reach)],
  }));
  const [from, to] = [rows[0]?.time ?? 0, rows.at(-1)?.time ?? 0];
  const axis = {
    stroke: palette.divider,
    tick: { fill: palette.text.secondary, fontSize: 12 },
    tickLine: false,
  };
  return (
    <ResponsiveContainer width="100%" height={260} minWidth={0}>
      <ComposedChart
        data={rows}
        margin={{ top: 12, right: 12, bottom: 0, left: 12 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke={palette.divider} vertical={false} strokeOpacity={0.7} />
        <XAxis
          {...axis}
          dataKey="time"
          type="number"
          scale="linear"
          domain={['dataMin', 'dataMax']}
          ticks={dayTicks(from, to)}
          tickFormatter={(time: number) => tickLabel(time, to - from)}
          minTickGap={24}
        />
        <YAxis
          {...axis}
          axisLine={false}
          width={68}
          domain={[-reach, reach]}
          ticks={[-reach, -reach / 2, 0, reach / 2, reach]}
          allowDataOverflow
          tickFormatter={(value: number) => valueText(metric.name, value)}
        />
        <Tooltip
          content={<EffectTooltip metric={metric.name} />}
          cursor={{ stroke: palette.text.secondary, strokeDasharray: '2 4' }}
          isAnimationActive={false}
        />
        <ReferenceArea
          y1={-metric.smallest_effect}
          y2={metric.smallest_effect}
          fill={palette.text.secondary}
          fillOpacity={0.08}
        />
        <ReferenceLine y={0} stroke={palette.text.secondary} strokeOpacity={0.6} />
        <Area dataKey="interval" stroke="none" fill={colour} fillOpacity={0.2} isAnimationActive={false} />
        <Line dataKey="effect" stroke={colour} strokeWidth={2.25} dot={false} isAnimationActive={false} />
      </ComposedChart>
    </ResponsiveContainer>
  );
};

export default EffectChart;
