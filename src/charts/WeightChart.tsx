import { useTheme } from '@mui/material/styles';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { series } from '../../remotion/design/tokens.ts';
import type { WeightUnit } from '../../remotion/story/units.ts';
import { dayTicks, tickLabel } from './dayTicks.ts';
import { valueTicks } from './valueTicks.ts';
import { WeightTooltip } from './WeightTooltip.tsx';
import { inUnit, placeOnTrend, type SeriesRow } from './weightSeries.ts';

export interface ChartMilestone {
  title: string;
  /** The local day, `YYYY-MM-DD`. */
  day: string;
}

/** Where the weight would go, in kilograms, with a low and a high end. */
interface WeightForecast {
  time: number;
  kg: number;
  low: number;
  high: number;
}

interface WeightChartProps {
  rows: readonly SeriesRow[];
  unit: WeightUnit;
  goalKg: number | null;
  milestones: readonly ChartMilestone[];
  forecast?: readonly WeightForecast[] | undefined;
}

const HEIGHT = 300;

/** Points are weigh-ins, the line is their trend, a dashed line the goal, diamonds the milestones; the band is a forecast. */
const WeightChart = ({ rows, unit, goalKg, milestones, forecast = [] }: WeightChartProps) => {
  const { palette } = useTheme();
  const [trendColour, milestoneColour] = series[palette.mode];
  const goal = goalKg === null ? null : inUnit(goalKg, unit);
  const ahead = forecast.map(({ time, kg, low, high }) => ({
    id: `ahead-${time}`,
    time,
    weight: null,
    trend: null,
    ahead: inUnit(kg, unit),
    band: [inUnit(low, unit), inUnit(high, unit)],
  }));
  const values = rows
    .flatMap(({ weight }) => (weight === null ? [] : [weight]))
    .concat(goal ?? [])
    .concat(ahead.flatMap(({ band }) => band));
  const ticks = valueTicks(values);
  const from = rows[0]?.time ?? 0;
  const to = ahead.at(-1)?.time ?? rows.at(-1)?.time ?? 0;
  const axis = {
    stroke: palette.divider,
    tick: { fill: palette.text.secondary, fontSize: 12 },
    tickLine: false,
  };
  return (
    <ResponsiveContainer width="100%" height={HEIGHT} minWidth={0}>
      <ComposedChart
        data={[...rows, ...ahead]}
        margin={{ top: 12, right: 12, bottom: 0, left: 0 }}
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
          width={44}
          domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
          ticks={ticks}
        />
        <Tooltip
          content={<WeightTooltip unit={unit} />}
          cursor={{ stroke: palette.text.secondary, strokeDasharray: '2 4' }}
          isAnimationActive={false}
        />
        {goal !== null && (
          <ReferenceLine
            y={goal}
            stroke={palette.success.main}
            strokeDasharray="6 5"
            label={{
              value: `Goal ${goal.toFixed(1)} ${unit}`,
              position: 'insideBottomLeft',
              fill: palette.success.main,
              fontSize: 12,
            }}
          />
        )}
        <Line
          dataKey="weight"
          stroke="none"
          dot={{ r: 2.5, fill: palette.text.secondary, fillOpacity: 0.45, stroke: 'none' }}
          activeDot={{ r: 4, fill: palette.text.primary, stroke: 'none' }}
          isAnimationActive={false}
        />
        <Line
          dataKey="trend"
          stroke={trendColour}
          strokeWidth={2.5}
          dot={false}
          activeDot={false}
          connectNulls={false}
          type="linear"
          isAnimationActive={false}
        />
        {ahead.length > 0 && (
          <Area
            dataKey="band"
            stroke="none"
            fill={trendColour}
            fillOpacity={0.14}
            activeDot={false}
            isAnimationActive={false}
          />
        )}
        {ahead.length > 0 && (
          <Line
            dataKey="ahead"
            stroke={trendColour}
            strokeWidth={1.5}
            strokeDasharray="3 4"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        )}
        {milestones.map(({ title, day }) => {
          const place = placeOnTrend(rows, day);
          return (
            place && (
              <ReferenceDot
                key={`${day} ${title}`}
                x={place.time}
                y={place.value}
                shape={({ cx = 0, cy = 0 }: { cx?: number; cy?: number }) => (
                  <path
                    d={`M${cx} ${cy - 7}l7 7l-7 7l-7 -7z`}
                    fill={milestoneColour}
                    stroke={palette.background.paper}
                    strokeWidth={2}
                  >
                    <title>{title}</title>
                  </path>
                )}
              />
            )
          );
        })}
      </ComposedChart>
    </ResponsiveContainer>
  );
};

export default WeightChart;
