import type { Tables } from '../data/database.types.ts';
import type { FilmRule } from '../data/filmVerbs.ts';
import { formatCount } from '../fields/format.ts';
import { leftOutText } from '../filmBatches/filmBatchModel.ts';

export type FilmAutomation = Omit<Tables<'film_automations'>, 'rule'> & { rule: FilmRule };
export type AutomationRun = Omit<Tables<'film_automation_runs'>, 'left_out'> & {
  left_out: Record<string, number>;
};

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'].map(
  (name, index) => ({ id: index + 1, name }),
);
export const hours = Array.from({ length: 24 }, (_, hour) => ({
  id: hour,
  name: `${String(hour).padStart(2, '0')}:00`,
}));

/** "Every Monday at 06:00, Europe/Berlin". */
export function scheduleText({ weekday, at_hour, time_zone }: FilmAutomation): string {
  const day = weekdays.find(({ id }) => id === weekday)?.name ?? 'day';
  return `Every ${day} at ${hours[at_hour]?.name}, ${time_zone.replaceAll('_', ' ')}`;
}

const outcome: Record<AutomationRun['outcome'], string> = {
  made: 'Drafts made',
  nothing: 'Nobody to make a film of',
  skipped: 'Skipped',
  failed: 'Failed',
};

/** What a run did, in a sentence. */
export function runText(run: AutomationRun): string {
  const made = run.outcome === 'made' ? `${formatCount(run.films)} drafts made` : outcome[run.outcome];
  const left = Object.entries(run.left_out).map(
    ([code, n]) => `${formatCount(n)}: ${leftOutText(code).toLowerCase()}`,
  );
  return [run.message ? `${made}: ${run.message}` : made, left.length > 0 && `left out ${left.join('; ')}`]
    .filter(Boolean)
    .join(' · ');
}
