import { type ChartFormat, compact, count } from '../charts/chartFormats.ts';
import type { WeekNumber } from '../data/index.ts';

interface Wording {
  label: string;
  format: ChartFormat;
  /** Why there may be no number. */
  withheld: string;
}

const people = 'fewer than ten people';
const few = 'fewer than ten';

/** How the company's week is told. Nothing of it is about weight: nobody competes in that. */
export const weekWords: Readonly<Record<WeekNumber['code'], Wording>> = {
  active: { label: 'Members active', format: count, withheld: people },
  done: { label: 'Meals and sessions done', format: count, withheld: few },
  streak: { label: 'On a streak of a week', format: count, withheld: people },
  consultations: { label: 'Consultations finished', format: count, withheld: few },
  programs: { label: 'Programs begun', format: count, withheld: few },
  milestones: { label: 'Milestones reached', format: count, withheld: few },
  post_views: { label: 'Views of our posts', format: compact, withheld: 'none' },
};
