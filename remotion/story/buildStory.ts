import {
  closingCaption,
  goalCaption,
  hookCaption,
  resultCaption,
  shorten,
  streakCaption,
  typicalResultCaption,
} from './captions.ts';
import { buildChart } from './chart.ts';
import { spanLabel } from './dates.ts';
import { StoryError } from './errors.ts';
import { collectFacts } from './facts.ts';
import { chooseMoments, latestMilestone } from './moments.ts';
import { storyPhotos } from './photos.ts';
import { type StorySource, storySourceSchema } from './source.ts';
import type { Scene, Story } from './storyboard.ts';
import type { WeightUnit } from './units.ts';
import { lastWeek } from './week.ts';

/** Below this share a percentage reads like a bad mark: the count of what was done is told instead. */
const minShownRate = 50;
const minShownStreak = 3;
const longestName = 80;
/** Hebrew, Arabic, Syriac, Thaana and their presentation forms. */
const rightToLeftScript = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/**
 * Turns rows into a storyboard: the same rows and unit always give the same story.
 *
 * @throws StoryError `invalid_source` when the rows are not of the agreed form or not in time order,
 *   `too_few_weigh_ins` when there are not two days to draw a line between.
 */
export function buildStory(source: StorySource, options: { unit: WeightUnit }): Story {
  const rows = checkSource(source);
  const facts = collectFacts(rows, options.unit);
  const moments = chooseMoments(facts, rows);
  const name = rows.user.display_name?.trim().replace(/\s+/gu, ' ') || null;
  const goalText = goalCaption(facts);
  const adherence = adherenceFigure(rows);
  const streak = streakFigure(rows);
  return {
    name: name && shorten(name, longestName),
    rightToLeft: name !== null && rightToLeftScript.test(name),
    direction: facts.direction,
    unit: facts.measure.unit,
    step: facts.measure.step,
    decimals: facts.measure.decimals,
    span: spanLabel(facts.days),
    weighInCount: facts.weighIns.length,
    chart: buildChart(facts, rows.date_form),
    moments,
    milestone: latestMilestone(facts, rows),
    week: lastWeek(facts, rows),
    hook: hookCaption(facts, name !== null),
    adherence,
    streak,
    result: { ...resultCaption(facts), change: facts.change },
    goal:
      goalText === null
        ? null
        : { text: goalText, progress: facts.progress ?? 0, reached: facts.goalReached },
    photos: storyPhotos(facts, rows),
    typicalResult: typicalResultCaption(rows.cohort, facts.measure),
    closing: closingCaption(facts.direction),
    scenes: sceneBeats(moments.length, Number(adherence !== null) + Number(streak !== null)),
  };
}

function checkSource(source: StorySource): StorySource {
  const parsed = storySourceSchema.safeParse(source);
  if (!parsed.success) {
    const first = parsed.error.issues[0];
    throw new StoryError(
      'invalid_source',
      `The story's data is not valid: ${first?.path.join('.')} ${first?.message}`,
    );
  }
  const days = parsed.data.weigh_ins.map((weighIn) => weighIn.measured_on);
  if (days.some((day, index) => index > 0 && day < (days[index - 1] ?? ''))) {
    throw new StoryError('invalid_source', 'The weigh-ins are not in time order.');
  }
  if (new Set(days).size < 2) {
    throw new StoryError('too_few_weigh_ins', 'A story needs weigh-ins on at least two days.');
  }
  return parsed.data;
}

function adherenceFigure({ adherence }: StorySource): Story['adherence'] {
  if (!adherence || adherence.completed === 0) return null;
  const share = adherence.rate_pct / 100;
  if (adherence.rate_pct < minShownRate) {
    const caption = 'planned sessions and meals done';
    return { value: adherence.completed, text: String(adherence.completed), caption, share };
  }
  const value = Math.round(adherence.rate_pct);
  const caption = `of the plan done: ${adherence.completed} of ${adherence.planned} sessions and meals`;
  return { value, text: `${value}\u00a0%`, caption, share };
}

function streakFigure({ streaks }: StorySource): Story['streak'] {
  const longest = [...streaks].sort((a, b) => b.longest_days - a.longest_days)[0];
  if (!longest || longest.longest_days < minShownStreak) return null;
  const value = longest.longest_days;
  return { value, text: `${value}\u00a0days`, caption: streakCaption(longest) };
}

/** Scene lengths in beats of 0.6 s: 13 to 18 s in all, longer where there is more to tell. */
function sceneBeats(moments: number, consistencyFigures: number): Scene[] {
  return [
    { id: 'hook', beats: 4 },
    { id: 'journey', beats: 9 + moments },
    ...(consistencyFigures > 0 ? [{ id: 'consistency' as const, beats: 3 + consistencyFigures }] : []),
    { id: 'result', beats: 5 },
    { id: 'closing', beats: 4 },
  ];
}
