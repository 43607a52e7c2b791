import { createContext, useContext } from 'react';
import type { DrillQuery } from '../data/index.ts';

/** A number that was clicked: what it is called and the list behind it. */
export type DrillTarget =
  | { title: string; query: DrillQuery }
  | { title: string; atRisk: { reason?: string } };

export const DrillContext = createContext<(target: DrillTarget) => void>(() => undefined);

/** Opens the list behind a number. */
export const useDrill = () => useContext(DrillContext);
