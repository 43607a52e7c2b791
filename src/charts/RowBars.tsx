import { useTheme } from '@mui/material/styles';
import useMediaQuery from '@mui/material/useMediaQuery';
import { Bar, BarChart, LabelList, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { series } from '../../remotion/design/tokens.ts';
import { type ChartFormat, WITHHELD } from './chartFormats.ts';
import { useChartWidth } from './chartWidth.ts';

/** One row of bars; a value that is null is withheld and said so. */
interface BarRow {
  label: string;
  values: readonly (number | null)[];
  /** Stands behind the first value instead of it, such as "120 (48 %)". */
  text?: string;
  /** Opens the list behind each value, where there is one. */
  open?: readonly ((() => void) | undefined)[];
}

interface RowBarsProps {
  rows: readonly BarRow[];
  /** The bars' names, where a row has more than one: the first is muted. */
  names?: readonly string[];
  format: ChartFormat;
  labelWidth?: number;
}

interface TextProps {
  x?: number | string;
  y?: number | string;
  width?: number | string;
  height?: number | string;
  value?: unknown;
  fill: string;
}

/** The number behind a bar. recharts' own label would break it into lines as narrow as the bar. */
const ValueText = ({ x = 0, y = 0, width = 0, height = 0, value, fill }: TextProps) => (
  <text
    x={Number(x) + Number(width) + 5}
    y={Number(y) + Number(height) / 2}
    dy="0.35em"
    fill={fill}
    fontSize={12}
  >
    {String(value ?? '')}
  </text>
);

/** On a phone a row's name stands above its bars, unless it is short: beside them it would leave no room. */
const NAME_ABOVE = 20;
const SHORT_NAME = 90;

/** Lying bars with their numbers behind them: no axis to look up, no legend for one kind of bar. */
const RowBars = ({ rows, names = ['Value'], format, labelWidth = 132 }: RowBarsProps) => {
  const { palette, breakpoints } = useTheme();
  const narrow = useMediaQuery(breakpoints.down('sm'));
  const several = names.length > 1;
  const [first = palette.primary.main] = series[palette.mode];
  const width = useChartWidth();
  const above = narrow && width === '100%' && labelWidth > SHORT_NAME;
  const group = several ? names.length * 17 + 10 : 32;
  const row = above ? group + 2 * NAME_ABOVE - (several ? 10 : 14) : group;
  const data = rows.map(({ label, values, text }) => ({
    label,
    ...Object.fromEntries(values.map((value, index) => [`v${index}`, value ?? 0])),
    ...Object.fromEntries(
      values.map((value, index) => {
        const written = value === null ? WITHHELD : index === 0 && text ? text : format.text(value);
        return [`t${index}`, several ? `${written} ${names[index]?.toLowerCase()}` : written];
      }),
    ),
  }));
  return (
    <ResponsiveContainer width={width} height={rows.length * row + 8} minWidth={0}>
      <BarChart
        data={data}
        layout="vertical"
        margin={{ top: 4, right: several ? 128 : 112, bottom: 4, left: 0 }}
        barCategoryGap={several ? 6 : 8}
        barGap={1}
        {...(above && { barSize: several ? 16 : 18 })}
        accessibilityLayer={false}
      >
        <XAxis
          type="number"
          hide
          domain={[
            0,
            format.ceiling ?? Math.max(1, ...rows.flatMap((row) => row.values.map((value) => value ?? 0))),
          ]}
        />
        <YAxis
          type="category"
          dataKey="label"
          width={above ? 1 : labelWidth}
          axisLine={false}
          tickLine={false}
          interval={0}
          tick={
            above
              ? ({ y, payload }) => (
                  <text x={1} y={Number(y) - row / 2 + 14} fill={palette.text.primary} fontSize={12.5}>
                    {payload.value}
                  </text>
                )
              : { fill: palette.text.primary, fontSize: 12.5 }
          }
        />
        {names.map((name, index) => (
          <Bar
            key={name}
            dataKey={`v${index}`}
            fill={several && index === 0 ? palette.text.secondary : first}
            fillOpacity={several && index < names.length - 1 ? 0.45 + 0.2 * index : 1}
            radius={[0, 3, 3, 0]}
            minPointSize={1}
            isAnimationActive={false}
            onClick={(_bar, at) => rows[at]?.open?.[index]?.()}
            {...(rows.some(({ open }) => open?.[index]) && { cursor: 'pointer' })}
          >
            <LabelList
              dataKey={`t${index}`}
              content={({ x, y, width: wide, height, value }) => (
                <ValueText
                  x={x}
                  y={y}
                  width={wide}
                  height={height}
                  value={value}
                  fill={palette.text.secondary}
                />
              )}
            />
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
};

export default RowBars;
