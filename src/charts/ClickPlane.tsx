import type { MouseEvent } from 'react';
import { Rectangle, usePlotArea } from 'recharts';
import { type ChartLine, type ChartRow, hitAt } from './timeSeries.ts';

/** Opens what stands behind a period and a line; undefined where there is nothing. */
export type OpenPoint = (period: string, key: string) => (() => void) | undefined;

interface ClickPlaneProps {
  rows: readonly ChartRow[];
  lines: readonly ChartLine[];
  /** First and last value of the axis. */
  domain: readonly [number, number];
  onOpen: OpenPoint;
}

/** The plot as one large target: a click opens the value that is nearest to it. The table has the same as buttons. */
export const ClickPlane = ({ rows, lines, domain, onOpen }: ClickPlaneProps) => {
  const plot = usePlotArea();
  if (!plot) return null;
  return (
    <Rectangle
      x={plot.x}
      y={plot.y}
      width={plot.width}
      height={plot.height}
      fill="transparent"
      cursor="pointer"
      onClick={(event: MouseEvent<SVGElement>) => {
        const box = event.currentTarget.getBoundingClientRect();
        const hit = hitAt(rows, lines, domain, {
          x: (event.clientX - box.left) / box.width,
          y: (event.clientY - box.top) / box.height,
        });
        if (hit) onOpen(hit.row.period, hit.key)?.();
      }}
    />
  );
};
