import type { ModelsAnswer } from '../../data/index.ts';
import { type Dashboard, useMetric, usePrevious } from '../useDashboard.ts';
import { seriesNames, seriesPoints } from './modelSeries.ts';

/** Everything that the panels of the AI page draw, asked for once. */
export function useModels({ query, state, zone }: Dashboard) {
  const { from, to, compare, grain = 'day' } = query;
  const question = { from, to, grain, ...(state.model && { model: state.model }) };
  const asked = useMetric('metricModels', { ...question, ...(compare && { compare }) });
  const past = usePrevious('metricModels', { ...question, compare });
  // All models, for the choice: also those that were called only in the range before.
  const all = useMetric('metricModels', { from, to, grain: 'month', ...(compare && { compare }) }).data;
  const known = [...(all?.totals ?? []), ...(all?.previous_totals ?? [])];
  const pointsOf = (answer: ModelsAnswer) =>
    seriesPoints(answer, answer.totals, { grain, zone, chosen: state });
  return {
    query,
    state,
    asked,
    known,
    series: seriesNames(asked.data?.totals ?? [], state),
    points: asked.data ? pointsOf(asked.data) : [],
    before: past && { points: pointsOf(past.answer), from: past.from },
  };
}
