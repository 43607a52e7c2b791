import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import {
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
import { ClickPlane, type OpenPoint } from './ClickPlane.tsx';
import type { ChartFormat } from './chartFormats.ts';
import { useChartWidth } from './chartWidth.ts';
import { dayTicks, tickLabel } from './dayTicks.ts';
import { LABEL_ROW, LineLabels, LineLegend } from './LineLabels.tsx';
import { timeOf } from './periods.ts';
import { TimeSeriesTooltip } from './TimeSeriesTooltip.tsx';
import {
  type ChartLine,
  type ChartMark,
  type ChartRow,
  colourPlaces,
  drawnRows,
  isAlone,
  lineEnds,
} from './timeSeries.ts';
import { valueTicks } from './valueTicks.ts';

interface TimeSeriesChartProps {
  rows: readonly ChartRow[];
  lines: readonly ChartLine[];
  format: ChartFormat;
  /** A period as it is spoken of. */
  nameOf: (period: string) => string;
  marks?: readonly ChartMark[];
  height?: number;
  /** Small multiples share one axis: the largest value of all of them. */
  highest?: number;
  /** Without names at the ends, where a heading says what the line is. */
  unlabelled?: boolean;
  /** Opens the list behind a value. */
  onOpen?: OpenPoint;
}

/** More notes than this, and their lines would be all that one sees. */
const MOST_LINED = 8;
/** A phone has no room for names longer than this beside its lines, in pixels. */
const MOST_BESIDE = 80;
/** Of a name at the end of a line; the tooltip has all of it. */
const MOST_LETTERS = 18;

/** Ticks from zero up: to the natural end where values come near it, else to a round number above the largest. */
function ticksFor(values: readonly number[], { ceiling, leastSpan }: ChartFormat): number[] {
  const high = Math.max(0, ...values);
  if (ceiling !== undefined && ceiling > 1) return valueTicks([0, ceiling], 5);
  if (ceiling === 1) {
    const top = [0.1, 0.2, 0.5, 1].find((end) => high <= end) ?? 1;
    return Array.from({ length: 6 }, (_, step) => (top * step) / 5);
  }
  return valueTicks([0, high], 4, leastSpan);
}

/** Lines over time: dashed where a period is not complete, broken where nothing is known, named at their ends. */
const TimeSeriesChart = (props: TimeSeriesChartProps) => {
  const { rows, lines, format, nameOf, marks = [], height = 280, highest, unlabelled, onOpen } = props;
  const { palette, breakpoints } = useTheme();
  const narrow = useMediaQuery(breakpoints.down('sm'));
  const own = rows.flatMap(({ values }) => lines.flatMap(({ key }) => values[key] ?? []));
  const ticks = ticksFor(highest === undefined ? own : [highest], format);
  const domain = [ticks[0] ?? 0, ticks.at(-1) ?? 1] as const;
  const [from, to] = [rows[0]?.time ?? 0, rows.at(-1)?.time ?? 0];
  const width = useChartWidth();
  const colours = colourPlaces(lines).map((place) =>
    place < 0 ? palette.text.secondary : (series[palette.mode][place % 6] ?? palette.primary.main),
  );
  const ends = lineEnds(rows, lines).map(({ line, index, value }) => ({
    label: line.label.length > MOST_LETTERS ? `${line.label.slice(0, MOST_LETTERS - 1)}…` : line.label,
    value,
    colour: colours[index] ?? palette.text.primary,
  }));
  const axis = {
    stroke: palette.divider,
    tick: { fill: palette.text.secondary, fontSize: 12 },
    tickLine: false,
  };
  const beside = Math.min(MOST_LETTERS, Math.max(...ends.map(({ label }) => label.length), 0)) * 6.6 + 18;
  const below = narrow && width === '100%' && !unlabelled && beside > MOST_BESIDE;
  const legend = below ? Math.ceil(ends.length / 2) * LABEL_ROW + 4 : 0;
  return (
    <ResponsiveContainer width={width} height={height + legend} minWidth={0}>
      <ComposedChart
        data={drawnRows(rows, lines)}
        margin={{ top: 20, right: unlabelled || below ? 12 : beside, bottom: legend, left: 0 }}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke={palette.divider} vertical={false} strokeOpacity={0.7} />
        <XAxis
          {...axis}
          dataKey="time"
          type="number"
          scale="linear"
          domain={from === to ? [from - 1, to + 1] : ['dataMin', 'dataMax']}
          ticks={dayTicks(from, to)}
          tickFormatter={(time: number) => tickLabel(time, to - from)}
          minTickGap={unlabelled ? 40 : 24}
        />
        <YAxis
          {...axis}
          axisLine={false}
          width={56}
          domain={[...domain]}
          ticks={ticks}
          tickFormatter={format.text}
        />
        <Tooltip
          content={<TimeSeriesTooltip lines={lines} format={format} nameOf={nameOf} marks={marks} />}
          cursor={{ stroke: palette.text.secondary, strokeDasharray: '2 4' }}
          isAnimationActive={false}
        />
        {marks.map(({ day, endsOn, title, automatic }) => {
          const x = Math.max(timeOf(day), from);
          const label = {
            value: automatic ? '◇' : '◆',
            position: 'top',
            fill: palette.text.secondary,
            fontSize: 10,
          } as const;
          return endsOn && endsOn !== day ? (
            <ReferenceArea
              key={`${day} ${title}`}
              x1={x}
              x2={Math.min(timeOf(endsOn), to)}
              fill={palette.text.secondary}
              fillOpacity={0.08}
              label={label}
            />
          ) : (
            <ReferenceLine
              key={`${day} ${title}`}
              x={x}
              stroke={palette.text.secondary}
              strokeOpacity={marks.length > MOST_LINED ? 0.12 : 0.5}
              {...(automatic && { strokeDasharray: '2 3' })}
              label={label}
            />
          );
        })}
        {lines.map(({ key, muted }, index) => (
          <Line
            key={key}
            dataKey={key}
            stroke={colours[index]}
            strokeWidth={muted ? 1.25 : 2.25}
            strokeOpacity={muted ? 0.7 : 1}
            dot={({ cx, cy, index: at, key: dotKey }) =>
              cx !== undefined && cy != null && isAlone(rows, key, at) ? (
                <circle key={dotKey} cx={cx} cy={cy} r={2.5} fill={colours[index]} />
              ) : (
                <g key={dotKey} />
              )
            }
            activeDot={{ r: 4, stroke: 'none', fill: colours[index] }}
            isAnimationActive={false}
          />
        ))}
        {lines
          .map(({ key, muted }, index) => ({ key, muted, colour: colours[index] }))
          .filter(({ muted }) => !muted)
          .map(({ key, colour }) => (
            <Line
              key={`${key}~`}
              dataKey={`${key}~`}
              stroke={colour}
              strokeWidth={2}
              strokeDasharray="3 4"
              dot={false}
              activeDot={{ r: 4, stroke: 'none', fill: colour }}
              isAnimationActive={false}
            />
          ))}
        {below && <LineLegend ends={ends} />}
        {!unlabelled && !below && <LineLabels ends={ends} domain={domain} />}
        {onOpen && <ClickPlane rows={rows} lines={lines} domain={domain} onOpen={onOpen} />}
      </ComposedChart>
    </ResponsiveContainer>
  );
};

export default TimeSeriesChart;
