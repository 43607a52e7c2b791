import { createContext, useContext } from 'react';
import type { DrillQuery } from '../data/index.ts';

/**
 * A number that was clicked: what it is called and the list behind it. A number that is a sum has several queries, whose lists follow
 * each other.
 */
export type DrillTarget =
  | { title: string; query: DrillQuery | readonly DrillQuery[] }
  | { title: string; atRisk: { reason?: string } };

/** The queries of a target, in order. */
export const queriesOf = (query: DrillQuery | readonly DrillQuery[]): readonly DrillQuery[] =>
  Array.isArray(query) ? query : [query as DrillQuery];

export const DrillContext = createContext<(target: DrillTarget) => void>(() => undefined);

/** Opens the list behind a number. */
export const useDrill = () => useContext(DrillContext);
