import { useTheme } from '@mui/material/styles';
import { CartesianGrid, Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { series } from '../../remotion/design/tokens.ts';
import { useChartWidth } from '../charts/chartWidth.ts';
import { valueTicks } from '../charts/valueTicks.ts';

interface GrowthPoint {
  /** Months of age, corrected for an early birth. */
  age: number;
  value: number;
}

interface GrowthChartProps {
  points: readonly GrowthPoint[];
  unit: string;
  height: number;
}

/** A measure by the child's age in months. */
const GrowthChart = ({ points, unit, height }: GrowthChartProps) => {
  const { palette } = useTheme();
  const ticks = valueTicks(points.map(({ value }) => value));
  const axis = {
    stroke: palette.divider,
    tick: { fill: palette.text.secondary, fontSize: 12 },
    tickLine: false,
  };
  const [colour] = series[palette.mode];
  return (
    <ResponsiveContainer width={useChartWidth()} height={height} minWidth={0}>
      <LineChart
        data={[...points]}
        margin={{ top: 12, right: 16, bottom: 18, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke={palette.divider} vertical={false} strokeOpacity={0.7} />
        <XAxis
          {...axis}
          dataKey="age"
          type="number"
          domain={['dataMin', 'dataMax']}
          allowDecimals={false}
          label={{
            value: 'Age in months',
            position: 'bottom',
            offset: 2,
            fill: palette.text.secondary,
            fontSize: 12,
          }}
        />
        <YAxis
          {...axis}
          axisLine={false}
          width={56}
          ticks={ticks}
          domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
          tickFormatter={(value: number) => `${value} ${unit}`}
        />
        <Tooltip
          formatter={(value) => [`${String(value)} ${unit}`, 'Measured']}
          labelFormatter={(age) => `${String(age)} months`}
          contentStyle={{ background: palette.background.paper, borderColor: palette.divider }}
          labelStyle={{ color: palette.text.primary }}
          itemStyle={{ color: palette.text.primary }}
          isAnimationActive={false}
        />
        <Line
          dataKey="value"
          stroke={colour ?? palette.primary.main}
          strokeWidth={2.25}
          dot={{ r: 3, fill: colour ?? palette.primary.main, strokeWidth: 0 }}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
};

export default GrowthChart;
