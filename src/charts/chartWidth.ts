import { createContext, useContext } from 'react';

/** Fixed by a page that is printed, in pixels: nothing can be measured between the print command and the paper. */
export const ChartWidth = createContext<number | undefined>(undefined);

/** A chart's width: what its place has, but for paper. */
export const useChartWidth = (): number | '100%' => useContext(ChartWidth) ?? '100%';
