import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { lazy, type ReactNode, Suspense } from 'react';
import type { ChartFormat } from '../../charts/chartFormats.ts';
import { periodName } from '../../charts/periods.ts';
import type { ChartLine } from '../../charts/timeSeries.ts';
import type { DayColumn } from '../../data/index.ts';
import { Panel } from '../../fields/Panel.tsx';
import { Quiet } from '../../fields/Quiet.tsx';
import { grainOf, meanInBrush, rowsInBrush, useBrush } from './brush.ts';

const TimeSeriesChart = lazy(() => import('../../charts/TimeSeriesChart.tsx'));

const HEIGHT = 220;

interface DayChartProps {
  title: string;
  /** What is written every day, by the key of its line. */
  columns: Readonly<Record<string, DayColumn>>;
  lines: readonly ChartLine[];
  format: ChartFormat;
  /** A constant that the lines are seen against, such as a target. */
  target?: { label: string; value: number | null } | undefined;
  aside?: ReactNode;
}

/** Columns of days as lines over the days that the page's brush chose. Fewer than two known days are said, not drawn. */
export const DayChart = ({ title, columns, lines, format, target, aside }: DayChartProps) => {
  const { first, range } = useBrush();
  const grain = grainOf(range);
  const known = lines.map(({ key, label }) => ({ label, ...meanInBrush(columns[key] ?? [], range) }));
  const enough = known.some(({ days }) => days > 1);
  const goal = target?.value ?? null;
  const drawn = {
    ...Object.fromEntries(lines.map(({ key }) => [key, columns[key] ?? []])),
    ...(goal !== null && { target: Array.from({ length: range[1] + 1 }, () => goal) }),
  };
  const said = known
    .filter(({ mean }) => mean !== null)
    .map(({ label, mean, days }) => `${label} ${format.text(mean ?? 0)} on average of ${days} days`)
    .join('; ');
  return (
    <Panel title={title} aside={aside}>
      {enough ? (
        <Box role="img" aria-label={`${title}: ${said}.`} sx={{ height: HEIGHT }}>
          <Suspense fallback={<Skeleton variant="rounded" height={HEIGHT} />}>
            <TimeSeriesChart
              rows={rowsInBrush(drawn, { first, range })}
              lines={
                goal === null ? lines : [...lines, { key: 'target', label: target?.label ?? '', muted: true }]
              }
              format={format}
              nameOf={(period) => periodName(grain, period)}
              height={HEIGHT}
            />
          </Suspense>
        </Box>
      ) : (
        <Box sx={{ minHeight: 64 }}>
          <Quiet>Not enough data in these days: a line needs two.</Quiet>
        </Box>
      )}
      {enough && grain === 'week' && (
        <Box sx={{ mt: 1 }}>
          <Quiet>Each point is a week’s mean of the days that are known.</Quiet>
        </Box>
      )}
    </Panel>
  );
};
