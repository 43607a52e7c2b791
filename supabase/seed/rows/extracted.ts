import { consultationTopics } from '../catalog/consultation.ts';
import * as catalog from '../catalog/extracted.ts';
import { formatDay, localDay } from '../core/calendar.ts';
import { roundTo } from '../core/random.ts';
import { referenceId } from '../core/reference.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { Member } from '../member/member.ts';
import type { Session } from '../member/session.ts';

interface Told {
  readonly answer: number;
  readonly followUp: number;
  /** The member's local day of the conversation. */
  readonly day: number;
}
/** Columns of a row but those that all nine tables share. */
type Fact = readonly [table: string, columns: Row];

const modality = (seed: catalog.ModalitySeed, wanted: boolean): Fact => [
  'user_training_modalities',
  {
    modality_id: referenceId('training_modalities', seed.reference),
    modality: seed.modality,
    experience_years: seed.years ?? null,
    sessions_per_week: seed.perWeek,
    is_current: !wanted && seed.stopped === undefined,
    wants_more: wanted,
  },
];

function training({ answer, followUp }: Told): Fact[] {
  const wanted = catalog.wantedModalities[followUp];
  return [
    ...(catalog.modalities[answer] ?? []).map((seed) => modality(seed, false)),
    ...(wanted ? [modality(wanted, true)] : []),
  ];
}

function familiar({ answer, followUp }: Told): Fact[] {
  const known = (catalog.exercises[answer] ?? []).map(
    ({ name, reference, proficiency, weightKg, reps }): Fact => [
      'user_familiar_exercises',
      {
        exercise_id: referenceId('exercises', reference),
        exercise_name: name,
        proficiency,
        working_weight_kg: weightKg ?? null,
        working_reps: reps ?? null,
        causes_discomfort: false,
        discomfort_note: null,
      },
    ],
  );
  const hurts = catalog.discomforts[followUp];
  if (!hurts) return known;
  const row = {
    exercise_id: referenceId('exercises', hurts.reference),
    exercise_name: hurts.name,
    proficiency: 'comfortable',
    working_weight_kg: null,
    working_reps: null,
    causes_discomfort: true,
    discomfort_note: hurts.note,
  };
  return [...known, ['user_familiar_exercises', row]];
}

function availability({ answer, followUp }: Told): Fact[] {
  const minutes = catalog.durations[followUp];
  return (catalog.windows[answer] ?? []).flatMap(({ days, from, to, certainty }) =>
    days.map(
      (weekday): Fact => [
        'user_training_availability',
        {
          weekday,
          window_start: from,
          window_end: to,
          max_duration_minutes: (weekday === 6 ? minutes?.saturday : minutes?.normal) ?? null,
          certainty,
        },
      ],
    ),
  );
}

function eating({ answer, followUp }: Told): Fact[] {
  return (catalog.meals[answer] ?? []).flatMap(({ meal, reference, at, foods }): Fact[] => {
    const meal_time_id = referenceId('meal_times', reference);
    const cooked_by = at === null ? null : (catalog.cooks[followUp] ?? null);
    return [
      [
        'user_preferred_meal_times',
        { meal_time_id, meal, preferred_time: at, is_skipped: at === null, cooked_by },
      ],
      ...foods.map(
        (food_name): Fact => ['user_typical_meal_foods', { meal_time_id, food_name, times_per_week: 5 }],
      ),
    ];
  });
}

function obstacles({ answer, followUp }: Told): Fact[] {
  const difficulty = catalog.difficulties[answer];
  const stays = catalog.nonNegotiables[followUp];
  const facts: Fact[] = [];
  if (difficulty) facts.push(['user_difficulties', { ...difficulty, triggers: [...difficulty.triggers] }]);
  if (stays) facts.push(['user_non_negotiables', { ...stays, excludes: [...stays.excludes] }]);
  return facts;
}

function ahead({ answer, followUp, day }: Told): Fact[] {
  const event = catalog.events[answer];
  if (!event) return [];
  return [
    [
      'user_upcoming_events',
      {
        event_type_id: referenceId('event_types', event.reference),
        title: event.title,
        starts_on: formatDay(day + event.inDays),
        ends_on: formatDay(day + event.inDays + event.days - 1),
        impact: event.impact,
        is_goal: event.isGoal,
        wanted_adjustment: consultationTopics[6]?.followUps[followUp] ?? null,
      },
    ],
  ];
}

/** By section: what an answer and its follow-up say. */
const readers: readonly ((told: Told) => Fact[])[] = [
  training,
  familiar,
  availability,
  eating,
  ({ answer, followUp }) =>
    (catalog.goals[answer] ?? []).map(({ goal, category }, index) => [
      'user_improvement_goals',
      { goal, category, motivation: consultationTopics[4]?.followUps[followUp] ?? null, priority: index + 1 },
    ]),
  obstacles,
  ahead,
];

/** The nine tables, filled when a section closes: from its last message on. */
export function addExtracted(tables: Tables, member: Member, session: Session): void {
  const random = member.random('extraction');
  const counts = new Map<string, number>();
  for (const { section, answer, followUp } of session.closed) {
    const at = session.turns.findLast((turn) => turn.section === section)?.at ?? session.lastActivityAt;
    const day = localDay(member.identity.timeZone, at);
    for (const [table, columns] of readers[section - 1]?.({ answer, followUp, day }) ?? []) {
      const number = counts.get(table) ?? 0;
      counts.set(table, number + 1);
      addRows(tables, `public.${table}`, [
        {
          id: member.rowId(table, number),
          user_id: member.id,
          session_id: session.id,
          ...columns,
          confidence: roundTo(random.between(0.62, 0.99), 0.01),
          created_at: at,
          updated_at: at,
        },
      ]);
    }
  }
}
