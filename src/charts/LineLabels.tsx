import { usePlotArea } from 'recharts';
import { spread } from './timeSeries.ts';

interface LineLegendProps {
  ends: readonly { label: string; value: number; colour: string }[];
}

interface LineLabelsProps extends LineLegendProps {
  /** First and last value of the axis. */
  domain: readonly [number, number];
}

/** Height of a row of names under a chart. */
export const LABEL_ROW = 18;
const AXIS = 30;

/** The lines' names under the chart, two in a row, in the order of their last values: where there is no room at their ends. */
export const LineLegend = ({ ends }: LineLegendProps) => {
  const plot = usePlotArea();
  if (!plot) return null;
  const half = (plot.x + plot.width) / 2;
  return (
    <g>
      {ends
        .toSorted((a, b) => b.value - a.value)
        .map(({ label, colour }, index) => (
          <text
            key={label}
            x={4 + (index % 2) * half}
            y={plot.y + plot.height + AXIS + Math.floor(index / 2) * LABEL_ROW + 12}
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
