import { periodName } from '../../charts/periods.ts';
import type { DrillQuery, MetricQuery } from '../../data/index.ts';
import { useDrill } from '../DrillContext.ts';
import { daysOf } from '../timeRows.ts';
import type { SeriesPoint } from './modelSeries.ts';

type CallMeasure = 'calls' | 'errors';

/** Opens the calls behind a point, or those that failed. Several versions, and an hour that comes twice, are lists one after the other. */
export function useCallsDrill(query: MetricQuery) {
  const drill = useDrill();
  const grain = query.grain ?? 'day';
  return (point: SeriesPoint | undefined, measure: CallMeasure) => {
    if (!point?.sums[measure]) return undefined;
    const { period, series, versions, instants } = point;
    const asked: DrillQuery[] = versions.flatMap((version_id): DrillQuery[] =>
      grain === 'hour'
        ? instants.map((hour) => ({ metric: 'models', measure, version_id, hour }))
        : [{ metric: 'models', measure, version_id, ...daysOf(grain, period, query) }],
    );
    return () =>
      drill({
        title: `${measure === 'calls' ? 'Calls' : 'Errors'} of ${series}, ${periodName(grain, period)}`,
        query: asked,
      });
  };
}
