import { lazy } from 'react';
import { periodName } from '../../charts/periods.ts';
import { formatCount } from '../../fields/format.ts';
import { Choice } from '../Choice.tsx';
import { comparedLines } from '../comparison.ts';
import { MetricPanel } from '../MetricPanel.tsx';
import { comparedNote, partialNote } from '../notes.ts';
import { timeRows } from '../timeRows.ts';
import { useMarks } from '../useAnnotations.ts';
import { type Measure, type MeasureKey, measures, partNames } from './measures.ts';
import type { ModelProps } from './modelProps.ts';
import type { SeriesPoint } from './modelSeries.ts';
import { useCallsDrill } from './useCallsDrill.ts';

const TimeSeriesChart = lazy(() => import('../../charts/TimeSeriesChart.tsx'));

/** With more lines their pasts would cover them; the key numbers are compared all the same, and the page says so once. */
export const MOST_COMPARED = 3;

interface MeasurePanelProps extends ModelProps {
  title: string;
  about?: string;
  /** What can be drawn; the first without being asked for. */
  offered: readonly [MeasureKey, ...MeasureKey[]];
  onMeasure: (measure: MeasureKey | undefined) => void;
  /** Said where a line may be missing. */
  note?: string;
}

/** A measure over time, a line a version or model, with the range before behind it. */
export const MeasurePanel = (props: MeasurePanelProps) => {
  const { title, about, offered, onMeasure, note, query, state, asked, series, points, before } = props;
  const marks = useMarks(query);
  const open = useCallsDrill(query);
  const grain = query.grain ?? 'day';
  const key = offered.find((known) => known === state.by) ?? offered[0];
  const measure: Measure = measures[key];
  const answer = asked.data;
  const text = (value: number | null) => (value === null ? '–' : measure.format.text(value));
  // Hours that are still to come are not drawn.
  const newest = points.at(-1)?.period ?? '';
  const rows = answer
    ? timeRows({
        grain,
        from: answer.from,
        to: answer.to,
        points,
        previous: before?.points,
        previousFrom: before?.from,
        values: (point: SeriesPoint) => ({ [point.series]: measure.of(point.sums) }),
      }).filter(({ period }) => period <= newest)
    : [];
  const own = series.map((name) => ({ key: name, label: name }));
  const lines = series.length > MOST_COMPARED ? own : comparedLines(own, rows, state.compare);
  const filled = points.filter(({ sums }) => sums.calls > 0);
  return (
    <MetricPanel
      title={title}
      about={about}
      asked={asked}
      rows={filled}
      columns={[
        {
          heading: 'Period',
          value: ({ period }) => period,
          text: ({ period, partial }) => `${periodName(grain, period)}${partial ? ' (not complete)' : ''}`,
        },
        { heading: state.model ? 'Version' : 'Model', value: (point) => point.series },
        ...measure.parts.map((part) => ({
          heading: partNames[part],
          value: ({ sums }: SeriesPoint) => sums[part],
          text: ({ sums }: SeriesPoint) =>
            part === 'cost_usd' ? measures.cost.format.text(sums.cost_usd) : formatCount(sums[part]),
          ...((part === 'calls' || part === 'errors') && {
            open: (point: SeriesPoint) => open(point, part),
          }),
        })),
        {
          heading: measure.name,
          value: ({ sums }) => measure.of(sums),
          text: ({ sums }) => text(measure.of(sums)),
          ...(key === 'calls' && { open: (point: SeriesPoint) => open(point, 'calls') }),
        },
      ]}
      empty="No calls were made in this range."
      tooFew={
        filled.every(({ sums }) => measure.of(sums) === null) &&
        ['Not enough data.', note].filter(Boolean).join(' ')
      }
      notes={[partialNote(filled.some(({ partial }) => partial)), comparedNote(lines), note]}
      aside={
        offered.length > 1 && (
          <Choice
            label="Show"
            value={key}
            names={Object.fromEntries(offered.map((known) => [known, measures[known].name]))}
            onChange={(next) => onMeasure(next === offered[0] ? undefined : (next as MeasureKey))}
          />
        )
      }
    >
      <TimeSeriesChart
        rows={rows}
        lines={lines}
        format={measure.format}
        nameOf={(period) => periodName(grain, period)}
        marks={marks}
        onOpen={(period, line) =>
          open(
            points.find((point) => point.period === period && point.series === line),
            key === 'errors' ? 'errors' : 'calls',
          )
        }
      />
    </MetricPanel>
  );
};
