import { dayLabel, daysBetween } from './dates.ts';
import type { Facts } from './facts.ts';
import type { StorySource } from './source.ts';
import type { Story } from './storyboard.ts';
import { trendAt } from './trend.ts';
import { formatChange, roundTo } from './units.ts';

const daysPerWeek = 7;
/** Below this share of the plan the count of what was done is told, without what was not. */
const minShownShare = 0.5;
const weekdays = ['S', 'M', 'T', 'W', 'T', 'F', 'S'];

/** The story's last seven days. In the week form days have numbers: a weekday would narrow down the date. */
export function lastWeek(facts: Facts, source: StorySource): Story['week'] {
  const rows = source.week?.days ?? [];
  const sum = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + pick(row), 0);
  const [planned, done] = [sum((row) => row.planned), sum((row) => row.done)];
  const kind = planned > 0 && done / planned >= minShownShare;
  const change = weekChange(facts);
  const end = rows.at(-1)?.on;
  const endDay = end ? Math.max(0, daysBetween(facts.startOn, end)) : facts.days;
  const when = dayLabel(facts.startOn, endDay, source.date_form);
  return {
    label: source.date_form === 'weeks' ? when : `Week to ${when}`,
    days: rows.map((row, index) => ({
      label: source.date_form === 'weeks' ? String(index + 1) : (weekdays[weekdayOf(row.on)] ?? ''),
      planned: kind ? row.planned : row.done,
      done: row.done,
    })),
    planned: kind ? planned : done,
    done,
    change,
    changeText: change === null ? null : formatChange(change, facts.measure.unit, facts.measure.decimals),
  };
}

function weekdayOf(on: string): number {
  return new Date(`${on}T00:00:00Z`).getUTCDay();
}

/** How far the trend moved in seven days; null where there are not two weeks to compare or the last days are a gap. */
function weekChange({ trend, days, measure }: Facts): number | null {
  const inGap = trend.gaps.some(({ toDay }) => toDay > days - daysPerWeek);
  if (days < 2 * daysPerWeek || inGap) return null;
  const at = (day: number) => measure.display(trendAt(trend.points, day));
  return roundTo(at(days) - at(days - daysPerWeek), measure.step);
}
