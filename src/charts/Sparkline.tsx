import { useTheme } from '@mui/material/styles';
import { series } from '../../remotion/design/tokens.ts';

interface SparklineProps {
  values: readonly number[];
  /** What it shows, in words: for those who don't see it, and on hover. */
  label: string;
  /** Draws the last bar in the colour of a warning. */
  alarming?: boolean;
  width?: number;
  height?: number;
}

/** Small bars, the last one now; as high as the largest of their own, so that two of them aren't to be compared. */
export const Sparkline = ({ values, label, alarming = false, width = 84, height = 24 }: SparklineProps) => {
  const { palette } = useTheme();
  const highest = Math.max(1, ...values);
  const step = width / values.length;
  const bar = (value: number, place: number) => {
    const tall = value === 0 ? 1 : Math.max(2, (value / highest) * height);
    return `M${place * step},${height}v${-tall}h${Math.max(1, step - 1.5)}v${tall}z`;
  };
  const last = values.length - 1;
  return (
    <svg width={width} height={height} role="img" aria-label={label} style={{ display: 'block' }}>
      <title>{label}</title>
      <path d={values.slice(0, last).map(bar).join('')} fill={series[palette.mode][0]} opacity={0.75} />
      {last >= 0 && (
        <path
          d={bar(values[last] ?? 0, last)}
          fill={alarming ? palette.error.main : series[palette.mode][0]}
        />
      )}
    </svg>
  );
};
