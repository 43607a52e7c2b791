import { useTheme } from '@mui/material/styles';
import type { Verdict } from '../models/statistics/verdict.ts';

interface IntervalBarProps {
  lower: number;
  value: number;
  upper: number;
  /** The smallest difference that matters, either way. */
  matters: number;
  verdict: Verdict;
}

const HEIGHT = 26;

/** An effect on its interval: the line is no difference, the shade is what does not matter. */
export const IntervalBar = ({ lower, value, upper, matters, verdict }: IntervalBarProps) => {
  const { palette } = useTheme();
  const reach = Math.max(Math.abs(lower), Math.abs(upper), matters) * 1.1;
  const x = (at: number) => `${50 + (50 * at) / reach}%`;
  const width = (from: number, to: number) => `${(50 * (to - from)) / reach}%`;
  const colours: Partial<Record<Verdict, string>> = {
    better: palette.success.main,
    worse: palette.error.main,
    no_difference: palette.info.main,
  };
  const colour = colours[verdict] ?? palette.text.secondary;
  return (
    <svg width="100%" height={HEIGHT} aria-hidden="true">
      <rect
        x={x(-matters)}
        width={width(-matters, matters)}
        y={3}
        height={HEIGHT - 6}
        fill={palette.text.secondary}
        opacity={0.1}
      />
      <line x1="50%" x2="50%" y1={0} y2={HEIGHT} stroke={palette.text.secondary} strokeOpacity={0.6} />
      <rect
        x={x(lower)}
        width={width(lower, upper)}
        y={HEIGHT / 2 - 3}
        height={6}
        rx={3}
        fill={colour}
        opacity={0.45}
      />
      <circle cx={x(value)} cy={HEIGHT / 2} r={5} fill={colour} />
    </svg>
  );
};
