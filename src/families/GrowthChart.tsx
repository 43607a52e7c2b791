import { useTheme } from '@mui/material/styles';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceDot,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { series } from '../../remotion/design/tokens.ts';
import type { GrowthPoint } from '../../shared/growth/childStanding.ts';
import { type CurvePoint, curves } from '../../shared/growth/growthStandard.ts';
import { useChartWidth } from '../charts/chartWidth.ts';
import { valueTicks } from '../charts/valueTicks.ts';

interface GrowthChartProps {
  points: readonly GrowthPoint[];
  /** The standard's, under the points; none where it has none. */
  standard: readonly CurvePoint[];
  unit: string;
  height: number;
}

const round = (value: number) => Math.round(value * 10) / 10;

/** A measure by the child's age in months, over the standard's percentiles. */
const GrowthChart = ({ points, standard, unit, height }: GrowthChartProps) => {
  const { palette } = useTheme();
  const ticks = valueTicks([
    ...points.map(({ value }) => value),
    ...standard.flatMap(({ values }) => Object.values(values)),
  ]);
  const axis = {
    stroke: palette.divider,
    tick: { fill: palette.text.secondary, fontSize: 12 },
    tickLine: false,
  };
  const colour = series[palette.mode][0] ?? palette.primary.main;
  const rows = [
    ...standard.map(({ months, values }) => ({ age: months, values, value: null })),
    ...points.map(({ age, value }) => ({ age, values: null, value })),
  ].sort((a, b) => a.age - b.age);
  const end = standard.at(-1);
  return (
    <ResponsiveContainer width={useChartWidth()} height={height} minWidth={0}>
      <LineChart
        data={rows}
        margin={{ top: 12, right: end ? 34 : 16, bottom: 18, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke={palette.divider} vertical={false} strokeOpacity={0.7} />
        <XAxis
          {...axis}
          dataKey="age"
          type="number"
          domain={['dataMin', 'dataMax']}
          tickFormatter={(age: number) => String(Math.round(age))}
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
          formatter={(value, name) => [`${round(Number(value))} ${unit}`, name]}
          labelFormatter={(age) => `${round(Number(age))} months`}
          contentStyle={{ background: palette.background.paper, borderColor: palette.divider }}
          labelStyle={{ color: palette.text.primary }}
          itemStyle={{ color: palette.text.primary }}
          isAnimationActive={false}
        />
        {standard.length > 0 &&
          curves.map(({ percentile }) => (
            <Line
              key={percentile}
              dataKey={`values.${percentile}`}
              name={`P${percentile}`}
              stroke={palette.text.disabled}
              strokeWidth={percentile === 50 ? 1.5 : 1}
              strokeDasharray={percentile === 50 ? undefined : '4 3'}
              dot={false}
              activeDot={false}
              connectNulls
              isAnimationActive={false}
            />
          ))}
        {end &&
          curves.map(({ percentile }) => (
            <ReferenceDot
              key={percentile}
              x={end.months}
              y={end.values[percentile]}
              r={0}
              label={{
                value: `P${percentile}`,
                position: 'right',
                fill: palette.text.secondary,
                fontSize: 11,
              }}
            />
          ))}
        <Line
          dataKey="value"
          name="Measured"
          stroke={colour}
          strokeWidth={2.25}
          dot={{ r: 3, fill: colour, strokeWidth: 0 }}
          connectNulls
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
};

export default GrowthChart;
