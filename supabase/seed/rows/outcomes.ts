import { type DayNumber, formatDay, localInstant } from '../core/calendar.ts';
import { roundTo } from '../core/random.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import { cutoffOf, type DemoOptions, type Member } from '../member/member.ts';

const periodDays = 28;
const weights = { completed: 1, skipped: 0 } as const;

const scoreOf = ({ status, similarity }: Member['adherence'][number]): number =>
  status === 'completed' || status === 'skipped' ? weights[status] : (similarity ?? 0);

/** What a period of four weeks came to, recounted from the member's own rows. */
function outcomesOf(member: Member, first: DayNumber, last: DayNumber): [string, number, number][] {
  const within = ({ day }: { day: DayNumber }) => day >= first && day <= last;
  const told = member.adherence.filter((entry) => within(entry) && entry.status !== 'unknown');
  const weighIns = member.weighIns.filter(within);
  const found: [string, number, number][] = [];
  const [start] = weighIns;
  const end = weighIns.at(-1);
  if (start && end && weighIns.length > 1)
    found.push(['weight_change_kg', roundTo(end.weightKg - start.weightKg, 0.01), weighIns.length]);
  if (told.length > 0)
    found.push([
      'adherence_score',
      roundTo(told.reduce((sum, entry) => sum + scoreOf(entry), 0) / told.length, 0.001),
      told.length,
    ]);
  const days = new Set([...weighIns, ...told].map(({ day }) => day)).size;
  if (days > 0) found.push(['logging_days', days, days]);
  return found;
}

/** Outcome metrics of every whole period of four weeks since joining. */
export function addOutcomes(tables: Tables, member: Member, options: DemoOptions): void {
  const cutoff = cutoffOf(options.today);
  for (let first = member.joinedOn + 1; ; first += periodDays) {
    const last = first + periodDays - 1;
    const computedAt = localInstant(member.identity.timeZone, last + 1, 300);
    if (computedAt >= cutoff) break;
    addRows(
      tables,
      'public.user_outcome_metrics',
      outcomesOf(member, first, last).map(
        ([metric, value, sampleSize]): Row => ({
          id: member.rowId('user_outcome_metrics', metric, first),
          user_id: member.id,
          metric,
          period_start: formatDay(first),
          period_end: formatDay(last),
          value,
          sample_size: sampleSize,
          confidence_score: roundTo(Math.min(1, sampleSize / periodDays), 0.01),
          computed_at: computedAt,
          created_at: computedAt,
          updated_at: computedAt,
        }),
      ),
    );
  }
}
