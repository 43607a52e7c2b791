import { spanLabel } from './dates.ts';
import type { Facts } from './facts.ts';
import type { GoalDirection, StorySource } from './source.ts';
import { trendAt } from './trend.ts';
import type { Regain } from './turningPoints.ts';
import { formatAmount, formatChange, type Measure, roundTo } from './units.ts';
import { wordingIssues } from './wording.ts';

/** Longest milestone title a callout holds. */
const maxTitle = 34;
/** A weight in words: "5 kg", "12lbs", "10 pounds", "82,5 kilo". */
const weightInWords = /\d+([.,]\d+)?\s*(kg|kilo\w*|lbs?|pounds?|stone)\b/iu;
const dateInWords =
  /\b(19|20)\d\d\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}\/\d{1,2}\b|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d/iu;

interface Caption {
  title: string;
  detail: string;
}

export function plateauCaption(measure: Measure, days: number, kg: number): Caption {
  const level = formatAmount(measure.display(kg), measure.unit, measure.decimals);
  const from = measure.unit === '%' ? `at ${level}` : `around ${level}`;
  return { title: 'Holding steady', detail: `${spanLabel(days)} ${from}` };
}

export function regainCaption({ measure, direction, trend }: Facts, regain: Regain): Caption {
  const low = measure.display(trendAt(trend.points, regain.fromDay));
  const high = measure.display(trendAt(trend.points, regain.toDay));
  const moved = formatChange(roundTo(high - low, measure.step), measure.unit, measure.decimals);
  const title = direction === 'gain' ? 'A step back' : 'Some came back';
  return { title, detail: regain.recovered ? `${moved}, then onward` : `${moved}. Part of the story` };
}

export function gapCaption(days: number): Caption {
  return { title: 'A pause', detail: `${spanLabel(days)} without a weigh-in` };
}

export function newLowCaption(measure: Measure, direction: GoalDirection, amount: number): Caption {
  const reached = formatAmount(amount, measure.unit, 0);
  return { title: `${reached} ${direction === 'gain' ? 'up' : 'down'}`, detail: 'on the trend line' };
}

/**
 * A milestone in the coach's own words, unless those say more than consent covers (a weight in another form, a date in
 * the week form) or use a word that we don't publish: then a plain title takes their place.
 */
export function milestoneCaption(
  milestone: StorySource['milestones'][number],
  source: StorySource,
  measure: Measure,
  trendKg: number,
): Caption {
  const detail = `Trend at ${formatAmount(measure.display(trendKg), measure.unit, measure.decimals)}`;
  const title = milestone.title.trim().replace(/\s+/gu, ' ');
  const tellsWeight = weightInWords.test(title) && !(source.weight_form === 'exact' && measure.unit === 'kg');
  const tellsDate = source.date_form === 'weeks' && dateInWords.test(title);
  if (!title || tellsWeight || tellsDate || wordingIssues(title).length > 0) {
    return { title: 'Milestone reached', detail };
  }
  return { title: shorten(title, maxTitle), detail };
}

/** Cuts at a word, by Unicode code points, and says so with an ellipsis. */
export function shorten(text: string, max: number): string {
  const characters = [...text];
  if (characters.length <= max) return text;
  const cut = characters.slice(0, max - 1).join('');
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > max / 2 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`;
}

/** Opening lines. Without a name the length of the story is the title, and the headline does not repeat it. */
export function hookCaption(facts: Facts, named: boolean): { kicker: string; headline: string } {
  const span = spanLabel(facts.days);
  const headlines: Record<GoalDirection, readonly [named: string, unnamed: string]> = {
    lose: [`${span}, one weigh-in at a time`, 'One weigh-in at a time'],
    gain: [`${span} of building up`, 'Building up, week by week'],
    maintain: [`${span} of keeping the balance`, 'Keeping the balance'],
  };
  const count = facts.weighIns.length;
  return {
    kicker: `${groupThousands(count)} weigh-ins, one line`,
    headline: headlines[facts.direction][named ? 0 : 1],
  };
}

/** What the whole line comes to, told for where it actually went and not for where it should have gone. */
export function resultCaption(facts: Facts): { headline: string; changeText: string; caption: string } {
  const { measure, direction, start, end, change } = facts;
  const amount = (value: number) => formatAmount(value, measure.unit, measure.decimals);
  const fromTo =
    measure.unit === '%' ? `since the first weigh-in` : `from ${amount(start)} to ${amount(end)}`;
  const caption = `${fromTo}, over ${spanLabel(facts.days)}`;
  if (direction === 'maintain') {
    const within = `±${amount(facts.drift)}`;
    return {
      headline: 'Kept in balance',
      changeText: within,
      caption: `the trend's range over ${spanLabel(facts.days)}`,
    };
  }
  const changeText = formatChange(change, measure.unit, measure.decimals);
  const towards = direction === 'lose' ? change < 0 : change > 0;
  if (change === 0) return { headline: 'Right where it started', changeText, caption };
  return {
    headline: towards ? 'Where the trend is now' : 'Still here, still measuring',
    changeText,
    caption,
  };
}

export function goalCaption({ measure, direction, goalValue, goalReached, progress }: Facts): string | null {
  if (goalValue === null || progress === null) return null;
  const goal = formatAmount(goalValue, measure.unit, measure.decimals);
  if (direction === 'maintain')
    return goalReached ? `Goal: stay near ${goal}. There` : `Goal: stay near ${goal}`;
  if (goalReached) return `Goal of ${goal} reached`;
  const share = Math.floor(progress * 100);
  return share >= 5 ? `${share} % of the way to ${goal}` : `The goal stays: ${goal}`;
}

function groupThousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/gu, ',');
}

const streakNames: Record<string, string> = {
  weigh_in: 'of weigh-ins',
  weight: 'of weigh-ins',
  weight_logging: 'of weigh-ins',
  workout: 'of training',
  training: 'of training',
  meal: 'of logged meals',
  meal_logging: 'of logged meals',
  nutrition: 'of logged meals',
};

export function streakCaption(streak: StorySource['streaks'][number]): string {
  const what = streakNames[streak.streak_type] ?? 'of showing up';
  const running = streak.current_days > 0 && streak.current_days === streak.longest_days;
  return running ? `${what}, and counting` : `${what}, the longest run`;
}

/** The typical result, which the FTC's Endorsement Guides ask for beside any single one. Percent stories name no weight. */
export function typicalResultCaption(cohort: StorySource['cohort'], measure: Measure): string | null {
  if (!cohort || cohort.members < 20) return null;
  if (measure.unit === '%') return 'Results vary from person to person.';
  const perUnit = measure.unit === 'lb' ? 1 / 0.45359237 : 1;
  const median = formatChange(roundTo(cohort.median_change_kg * perUnit, 0.1), measure.unit, 1);
  const weeks = Math.round(cohort.weeks);
  return `Results vary. Typical for ${cohort.members} members: ${median} in ${weeks} weeks.`;
}

export function closingCaption(direction: GoalDirection): string {
  return direction === 'maintain' ? 'Balance is a practice.' : 'One honest week at a time.';
}
