import { usePlotArea } from 'recharts';
import { spread } from './timeSeries.ts';

interface LineLabelsProps {
  ends: readonly { label: string; value: number; colour: string }[];
  /** First and last value of the axis. */
  domain: readonly [number, number];
}

/** The lines' names at their ends, moved apart where they would cover each other. */
export const LineLabels = ({ ends, domain }: LineLabelsProps) => {
  const plot = usePlotArea();
  if (!plot) return null;
  const [low, high] = domain;
  const yOf = (value: number) => plot.y + (1 - (value - low) / (high - low || 1)) * plot.height;
  const sorted = ends.toSorted((a, b) => b.value - a.value);
  const ys = spread(
    sorted.map(({ value }) => yOf(value)),
    15,
    plot.y + plot.height,
  );
  return (
    <g>
      {sorted.map(({ label, colour }, index) => (
        <text
          key={label}
          x={plot.x + plot.width + 8}
          y={ys[index]}
          dy="0.35em"
          fill={colour}
          fontSize={12}
          fontWeight={560}
        >
          {label}
        </text>
      ))}
    </g>
  );
};
