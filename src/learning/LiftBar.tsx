import { useTheme } from '@mui/material/styles';
import type { ContentLift } from '../data/index.ts';
import { verdictOf } from './learningModel.ts';

const HEIGHT = 22;

interface LiftBarProps {
  lift: ContentLift;
  /** The same for all bars of a panel: so many times more, or less, is the edge. */
  reach: number;
}

/** A lift on its interval. The scale is logarithmic: twice and half are equally far from the line, which is no difference. */
export const LiftBar = ({ lift, reach }: LiftBarProps) => {
  const { palette } = useTheme();
  const x = (times: number) =>
    50 + 50 * Math.max(-1, Math.min(1, Math.log(Math.max(times, 1e-6)) / Math.log(reach)));
  const colours = { better: palette.success.main, worse: palette.error.main } as const;
  const verdict = verdictOf(lift);
  const colour = verdict === 'better' || verdict === 'worse' ? colours[verdict] : palette.text.secondary;
  return (
    <svg width="100%" height={HEIGHT} aria-hidden="true">
      <line x1="50%" x2="50%" y1={0} y2={HEIGHT} stroke={palette.text.secondary} strokeOpacity={0.6} />
      {lift.low !== null && lift.high !== null && (
        <rect
          x={`${x(lift.low)}%`}
          width={`${x(lift.high) - x(lift.low)}%`}
          y={HEIGHT / 2 - 3}
          height={6}
          rx={3}
          fill={colour}
          opacity={verdict === 'few' ? 0.2 : 0.45}
        />
      )}
      <circle cx={`${x(lift.lift)}%`} cy={HEIGHT / 2} r={4.5} fill={colour} />
    </svg>
  );
};
