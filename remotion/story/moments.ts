import { gapCaption, milestoneCaption, newLowCaption, plateauCaption, regainCaption } from './captions.ts';
import { dayLabel, daysBetween } from './dates.ts';
import type { Facts } from './facts.ts';
import type { StorySource } from './source.ts';
import type { Moment } from './storyboard.ts';
import { trendAt } from './trend.ts';
import { findNewLows, findPlateaus, findRegain } from './turningPoints.ts';
import { kilogramsPerPound } from './units.ts';

export const maxMoments = 3;
/** Two moments closer than this share of the axis would sit on each other. */
const minDistance = 0.14;

/**
 * The few moments worth stopping at, in time order. What did not go to plan comes first, so that a story can't be
 * told without it; then what the member's coach recorded; then round numbers of the trend.
 */
export function chooseMoments(facts: Facts, source: StorySource): Moment[] {
  const chosen: Moment[] = [];
  for (const candidate of [...honestMoments(facts, source), ...goodMoments(facts, source)]) {
    const tooClose = chosen.some((other) => Math.abs(other.day - candidate.day) < minDistance * facts.days);
    if (!tooClose && chosen.length < maxMoments) chosen.push(candidate);
  }
  return chosen.sort((a, b) => a.day - b.day);
}

function honestMoments(facts: Facts, source: StorySource): Moment[] {
  const { trend, direction, measure } = facts;
  const found: Moment[] = [];
  const regain = findRegain(trend.points, direction);
  if (regain) {
    const caption = regainCaption(facts, regain);
    const span: [number, number] = [regain.fromDay, regain.toDay];
    found.push(moment(facts, source, 'regain', regain.toDay, span, caption));
  }
  const plateau = direction === 'maintain' ? undefined : findPlateaus(trend.segments)[0];
  if (plateau) {
    const middle = Math.round((plateau.fromDay + plateau.toDay) / 2);
    const caption = plateauCaption(measure, plateau.toDay - plateau.fromDay, plateau.kg);
    found.push(moment(facts, source, 'plateau', middle, [plateau.fromDay, plateau.toDay], caption));
  }
  const gap = [...trend.gaps].sort((a, b) => b.toDay - b.fromDay - (a.toDay - a.fromDay))[0];
  if (gap && trend.points.length > 2) {
    const middle = Math.round((gap.fromDay + gap.toDay) / 2);
    const caption = gapCaption(gap.toDay - gap.fromDay);
    found.push(moment(facts, source, 'gap', middle, [gap.fromDay, gap.toDay], caption));
  }
  return found;
}

/** Milestones within the story, in time order. */
function milestonesOf(facts: Facts, source: StorySource): Moment[] {
  const { measure, trend, startOn, days } = facts;
  return source.milestones
    .map((milestone) => ({ ...milestone, day: daysBetween(startOn, milestone.achieved_on) }))
    .filter(({ day }) => day >= 0 && day <= days)
    .map((milestone) =>
      moment(
        facts,
        source,
        'milestone',
        milestone.day,
        null,
        milestoneCaption(milestone, source, measure, trendAt(trend.points, milestone.day)),
      ),
    );
}

export function latestMilestone(facts: Facts, source: StorySource): Moment | null {
  return milestonesOf(facts, source).sort((a, b) => b.day - a.day)[0] ?? null;
}

function goodMoments(facts: Facts, source: StorySource): Moment[] {
  const { measure, trend, direction } = facts;
  const stepKg = roundStepKg(facts);
  const unitsPerStep = measure.unit === 'lb' ? 10 : 5;
  const lows = findNewLows(trend.points, direction, stepKg).map(({ day, steps }) =>
    moment(facts, source, 'new_low', day, null, newLowCaption(measure, direction, steps * unitsPerStep)),
  );
  return [...milestonesOf(facts, source), ...lows.reverse()];
}

/** Five kilograms, ten pounds or five percent of the start, in kilograms. */
function roundStepKg({ measure, trend }: Facts): number {
  if (measure.unit === 'kg') return 5;
  if (measure.unit === 'lb') return 10 * kilogramsPerPound;
  return (trend.points[0]?.kg ?? 0) * 0.05;
}

function moment(
  facts: Facts,
  source: StorySource,
  kind: Moment['kind'],
  day: number,
  span: Moment['span'],
  caption: { title: string; detail: string },
): Moment {
  const value = Math.round(facts.measure.value(trendAt(facts.trend.points, day)) * 100) / 100;
  const when = dayLabel(facts.startOn, day, source.date_form, facts.days > 330);
  return { kind, day, span, value, when, ...caption };
}
