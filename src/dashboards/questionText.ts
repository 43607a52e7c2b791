import { formatDay } from '../fields/format.ts';
import { comparisonName } from './comparison.ts';
import { valueName } from './dimensions.ts';
import { grainNames, kindNames } from './questionNames.ts';
import type { Dashboard } from './useDashboard.ts';

/** A page's question as a sentence, for paper: what can't be chosen there is written. */
export function questionText({ state, query, options }: Dashboard): string {
  const { grains, kinds, compares } = options;
  const parts = [
    `${formatDay(query.from)} to ${formatDay(query.to)}`,
    grains && grainNames[state.grain].toLowerCase(),
    kinds && kindNames[state.kind].toLowerCase(),
    state.segment && `members: ${valueName(state.segment.value)}`,
    state.model && `model ${[state.model, ...(state.versions ?? [])].join(', ')}`,
    compares &&
      state.compare !== 'none' &&
      `compared with the ${comparisonName[state.compare].toLowerCase()}`,
  ];
  return parts.filter(Boolean).join(' · ');
}
