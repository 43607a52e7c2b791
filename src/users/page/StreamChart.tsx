import { useTheme } from '@mui/material/styles';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { series } from '../../../remotion/design/tokens.ts';
import { useChartWidth } from '../../charts/chartWidth.ts';
import { valueTicks } from '../../charts/valueTicks.ts';
import type { ActivityStream } from '../../data/index.ts';
import { clockText } from './activityText.ts';

interface StreamChartProps {
  points: ActivityStream['points'];
  text: (value: number) => string;
  /** Less is more, as in seconds a kilometre: the axis is turned over. */
  reversed: boolean;
  height: number;
}

/** A measured series over the time of an activity, broken where nothing was measured. */
const StreamChart = ({ points, text, reversed, height }: StreamChartProps) => {
  const { palette } = useTheme();
  const ticks = valueTicks(points.flatMap(([, value]) => (value === null ? [] : [value])));
  const axis = {
    stroke: palette.divider,
    tick: { fill: palette.text.secondary, fontSize: 12 },
    tickLine: false,
  };
  return (
    <ResponsiveContainer width={useChartWidth()} height={height} minWidth={0}>
      <LineChart
        data={points.map(([seconds, value]) => ({ seconds, value }))}
        margin={{ top: 8, right: 16, bottom: 4, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke={palette.divider} vertical={false} strokeOpacity={0.7} />
        <XAxis
          {...axis}
          dataKey="seconds"
          type="number"
          domain={['dataMin', 'dataMax']}
          tickFormatter={clockText}
        />
        <YAxis
          {...axis}
          axisLine={false}
          width={72}
          reversed={reversed}
          ticks={ticks}
          domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
          tickFormatter={text}
        />
        <Tooltip
          formatter={(value) => [text(Number(value)), 'Measured']}
          labelFormatter={(seconds) => clockText(Number(seconds))}
          contentStyle={{ background: palette.background.paper, borderColor: palette.divider }}
          labelStyle={{ color: palette.text.primary }}
          itemStyle={{ color: palette.text.primary }}
          isAnimationActive={false}
        />
        <Line
          dataKey="value"
          stroke={series[palette.mode][0] ?? palette.primary.main}
          strokeWidth={1.75}
          dot={false}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
};

export default StreamChart;
