import { articles } from '../catalog/articles.ts';
import { cards } from '../catalog/cards.ts';
import { guidelines } from '../catalog/guidelines.ts';
import { type LessonSeed, lessons } from '../catalog/lessons.ts';
import { addMinutes, parseDay, utcInstant } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { addRows, type Json, type Row, type Tables } from '../core/tables.ts';
import type { DemoOptions, Member } from '../member/member.ts';

const idOf = (seed: string, table: string, key: string): string => stableUuid(`${seed}/${table}/${key}`);
const lessonId = (seed: string, { code }: LessonSeed): string => idOf(seed, 'nutrition_lessons', `${code}/1`);
const passingPct = 70;

function quizOf({ code, quiz }: LessonSeed): { [key: string]: Json }[] {
  return quiz.map(([question, [right = '', ...wrong], explanation], index) => {
    // The right option moves with the question, so that it is not always the first.
    const answer = index % (wrong.length + 1);
    const options = [...wrong.slice(0, answer), right, ...wrong.slice(answer)];
    return { id: `${code}_${index + 1}`, question, options, answer, explanation };
  });
}

function lessonRows(seed: string, at: string): Row[] {
  return lessons.map((lesson, index) => {
    const before = lessons[index - 1];
    const follows = before?.course === lesson.course ? before : undefined;
    return {
      id: lessonId(seed, lesson),
      course: lesson.course,
      code: lesson.code,
      version: 1,
      lesson_order: lessons.slice(0, index).filter(({ course }) => course === lesson.course).length + 1,
      title: lesson.title,
      summary: lesson.steps[0] ?? '',
      objectives: [...lesson.steps],
      content: lesson.steps.map((body) => ({ kind: 'text', body })),
      topic: lesson.topic,
      difficulty: 'beginner',
      estimated_minutes: lesson.minutes,
      prerequisite_lesson_id: follows ? lessonId(seed, follows) : null,
      quiz: quizOf(lesson),
      passing_score_pct: passingPct,
      status: 'published',
      published_at: at,
      created_at: at,
      updated_at: at,
    };
  });
}

/** What there is to learn: articles, guidelines, cards and courses. */
export function addTeaching(tables: Tables, { seed, today }: DemoOptions): void {
  const at = utcInstant(parseDay(today) - 400, 600);
  const stamps = { is_active: true, created_at: at, updated_at: at };
  addRows(
    tables,
    'public.nutrition_knowledge',
    articles.map(([slug, title, topic, summary, content]) => ({
      id: idOf(seed, 'nutrition_knowledge', slug),
      slug,
      title,
      topic,
      summary,
      content,
      tags: [slug],
      evidence_level: 'systematic_review',
      source: 'Keel nutrition team',
      ...stamps,
    })),
  );
  addRows(
    tables,
    'public.nutrition_guidelines',
    guidelines.map(
      ({ title, content, topic, population, months, nutrient, average, amount, limit, unit, source }) => ({
        id: idOf(seed, 'nutrition_guidelines', title),
        title,
        content,
        topic,
        population,
        min_age_months: months[0],
        max_age_months: months[1],
        nutrient: nutrient ?? null,
        average_requirement: average ?? null,
        recommended_daily_amount: amount ?? null,
        upper_daily_limit: limit ?? null,
        amount_unit: unit ?? null,
        organisation: source.organisation,
        source_url: source.url,
        evidence_level: 'guideline',
        published_year: source.year,
        ...stamps,
      }),
    ),
  );
  addRows(
    tables,
    'public.micro_lessons',
    cards.map(([code, title, content, topic, takeaway, action, rule], index) => ({
      id: idOf(seed, 'micro_lessons', code),
      code,
      title,
      content,
      topic,
      key_takeaway: takeaway,
      action_prompt: action,
      trigger_conditions: { ...rule },
      read_seconds: 45,
      difficulty: 'beginner',
      display_order: index + 1,
      knowledge_id: null,
      ...stamps,
    })),
  );
  addRows(tables, 'public.nutrition_lessons', lessonRows(seed, at));
}

interface Learnt {
  readonly progress: Row[];
  readonly results: Row[];
}

/** Lessons of one course, one after another, each at a moment when the member was in the app, until they stop. */
function studyOf(member: Member, seed: string, course: string, moments: readonly string[]): Learnt {
  const random = member.random(`course-${course}`);
  const learnt: Learnt = { progress: [], results: [] };
  const readers = lessons.filter((lesson) => lesson.course === course);
  for (const [index, lesson] of readers.entries()) {
    const startedAt = moments[index * 2];
    const at = startedAt === undefined ? undefined : addMinutes(startedAt, 2);
    if (at === undefined) break;
    const quiz = quizOf(lesson);
    const stops = random.chance(0.18);
    const tries = stops ? [] : quiz.length === 0 ? [] : random.chance(0.25) ? [false, true] : [true];
    for (const [attempt, passes] of tries.entries()) {
      const wrongOnes = passes ? 0 : 1;
      const answers = Object.fromEntries(
        quiz.map(({ id, answer }, place): [string, Json] => {
          const isRight = place >= wrongOnes;
          return [
            String(id),
            { picked: isRight ? Number(answer) : Number(answer) === 0 ? 1 : 0, is_right: isRight },
          ];
        }),
      );
      const takenAt = addMinutes(at, 1 + attempt);
      learnt.results.push({
        id: member.rowId('nutrition_quiz_results', lesson.code, attempt),
        user_id: member.id,
        lesson_id: lessonId(seed, lesson),
        attempt_number: attempt + 1,
        answers,
        correct_count: quiz.length - wrongOnes,
        question_count: quiz.length,
        is_passed: (quiz.length - wrongOnes) * 100 >= passingPct * quiz.length,
        time_taken_seconds: random.int(20, 55),
        taken_at: takenAt,
        created_at: takenAt,
      });
    }
    const endedAt = addMinutes(at, 1 + Math.max(0, tries.length - 1));
    learnt.progress.push({
      id: member.rowId('user_lesson_progress', lesson.code),
      user_id: member.id,
      lesson_id: lessonId(seed, lesson),
      status: stops ? 'in_progress' : 'completed',
      progress_pct: stops ? random.pick([20, 40, 60]) : 100,
      current_step: stops ? 2 : lesson.steps.length,
      time_spent_seconds: lesson.minutes * random.int(35, 70),
      started_at: addMinutes(at, -1),
      last_viewed_at: endedAt,
      completed_at: stops ? null : endedAt,
      created_at: addMinutes(at, -1),
      updated_at: endedAt,
    });
    if (stops) break;
  }
  return learnt;
}

function cardRows(member: Member, seed: string, moments: readonly string[]): Row[] {
  const random = member.random('cards');
  return cards.slice(0, random.int(0, cards.length)).flatMap(([code, , , , , , rule], index): Row[] => {
    const at = moments[index * 3 + 1];
    if (at === undefined) return [];
    const status = random.weighted({ completed: 45, viewed: 30, delivered: 15, dismissed: 10 });
    const later = addMinutes(at, 1);
    return [
      {
        id: member.rowId('user_micro_lessons', code),
        user_id: member.id,
        micro_lesson_id: idOf(seed, 'micro_lessons', code),
        status,
        trigger_reason: 'metric' in rule ? `low_${rule.metric}` : 'in_order',
        delivered_at: at,
        viewed_at: status === 'viewed' || status === 'completed' ? later : null,
        completed_at: status === 'completed' ? later : null,
        dismissed_at: status === 'dismissed' ? later : null,
        is_helpful: status === 'completed' && random.chance(0.4) ? random.chance(0.85) : null,
        created_at: at,
        updated_at: later,
      },
    ];
  });
}

/** What a member learnt. `moments`: instants at which they were in the app, with minutes to spare after each. */
export function addLearning(
  tables: Tables,
  member: Member,
  { seed }: DemoOptions,
  moments: readonly string[],
): void {
  const random = member.random('learning');
  if (random.chance(0.55)) addRows(tables, 'public.user_micro_lessons', cardRows(member, seed, moments));
  const courses = [random.chance(0.42) ? 'nutrition_basics' : '', random.chance(0.07) ? 'first_foods' : ''];
  for (const course of courses.filter((name) => name !== '')) {
    const { progress, results } = studyOf(member, seed, course, moments);
    addRows(tables, 'public.user_lesson_progress', progress);
    addRows(tables, 'public.nutrition_quiz_results', results);
  }
}
