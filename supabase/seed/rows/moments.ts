import * as words from '../catalog/mind.ts';
import { formatDay, weekdayOf } from '../core/calendar.ts';
import { clamp, type Random, roundTo } from '../core/random.ts';
import type { Row } from '../core/tables.ts';
import type { LifeDay } from '../member/life.ts';
import type { Member } from '../member/member.ts';
import { sleepQuality } from './body.ts';

/** A moment of a day at which a member tells how it is; each function below makes the columns of one table of it. */
export interface Moment {
  readonly life: LifeDay;
  readonly at: string;
  readonly random: Random;
}
const level = (random: Random, mean: number): number => clamp(Math.round(random.normal(mean, 1.1)), 1, 10);
export const emotionsOf = (random: Random, good: boolean): string[] =>
  random.sample<string>(good ? words.goodEmotions : words.hardEmotions, random.int(1, 2));
export const isWorkday = (day: number): boolean => weekdayOf(day) >= 1 && weekdayOf(day) <= 5;

export const mood = ({ life: { diligence }, random }: Moment): Row => {
  const value = level(random, 2.5 + diligence * 5.5);
  const emotional = value < 5 && random.chance(0.3);
  return {
    mood_level: value,
    energy_level: level(random, value),
    stress_level: level(random, 9.5 - value),
    anxiety_level: level(random, 8 - value * 0.7),
    hunger_level: level(random, 5),
    emotions: emotionsOf(random, value > 5),
    triggers: value > 5 ? [] : [random.pick(['work', 'sleep', 'family', 'weather'])],
    is_emotional_eating: emotional,
    coping_strategy: value > 5 ? null : random.pick(words.copingStrategies),
  };
};

export const craving = ({ life: { diligence }, random }: Moment): Row => {
  const intensity = level(random, 8 - diligence * 3);
  const outcome = random.chance((1 - diligence) * 0.9)
    ? 'gave_in'
    : random.pick(['resisted', 'resisted', 'delayed', 'substituted']);
  return {
    craved_food: random.pick(words.cravedFoods),
    intensity,
    trigger: random.pick(['hunger', 'stress', 'boredom', 'habit', 'fatigue', 'environment']),
    hunger_level: level(random, 5),
    stress_level: level(random, 8 - diligence * 4),
    hours_since_last_meal: roundTo(random.between(1.5, 6), 0.1),
    duration_minutes: random.int(5, 40),
    coping_strategy: outcome === 'gave_in' ? null : random.pick(words.copingStrategies),
    outcome,
    amount_eaten_kcal:
      outcome === 'gave_in' ? random.int(120, 480) : outcome === 'substituted' ? random.int(40, 120) : null,
    was_predicted: random.chance(0.2),
  };
};

export const thought = ({ life: { diligence }, random }: Moment): Row => {
  const told = random.pick(words.thoughts);
  const before = random.int(55, 90);
  return {
    situation: told.situation,
    automatic_thought: told.thought,
    emotions: emotionsOf(random, false),
    emotion_intensity_before_pct: before,
    cognitive_distortions: [told.distortion],
    evidence_for: 'It felt like that today.',
    evidence_against: told.against,
    balanced_thought: told.balanced,
    emotion_intensity_after_pct: Math.round(before * random.between(0.35, 0.8)),
    belief_before_pct: before,
    belief_after_pct: Math.round(before * clamp(1 - diligence * 0.7, 0.25, 0.8)),
    action_plan: told.plan,
  };
};

export const efficacy = ({ life: { diligence }, random }: Moment): Row => ({
  domain: random.pick(['eating', 'training', 'weight', 'stress', 'general']),
  confidence_score: clamp(Math.round(random.normal(20 + diligence * 75, 7)), 0, 100),
  importance_score: random.int(60, 100),
  readiness_score: clamp(Math.round(random.normal(30 + diligence * 65, 8)), 0, 100),
  barriers: [random.pick(['time', 'tiredness', 'eating out', 'weather'])],
  supports: [random.pick(['partner', 'friend', 'coach', 'routine'])],
});

export const motivation = ({ life: { diligence }, random }: Moment): Row => {
  const score = (mean: number): number => roundTo(clamp(random.normal(mean, 0.5), 1, 7), 0.25);
  const scores = {
    intrinsic_score: score(2 + diligence * 4.2),
    identified_score: score(4.8),
    introjected_score: score(3.4),
    external_score: score(2.6),
    amotivation_score: score(3.2 - diligence * 2),
  };
  const [top = ['identified_score']] = Object.entries(scores).sort(([, a], [, b]) => b - a);
  return {
    ...scores,
    dominant_regulation: top[0] === 'amotivation_score' ? 'amotivation' : top[0].replace('_score', ''),
    overall_motivation: level(random, 2.5 + diligence * 6.5),
    autonomy_score: score(5),
    competence_score: score(2.5 + diligence * 3.5),
    relatedness_score: score(4.6),
    reasons: random.sample(['feel fitter', 'keep up with the children', 'sleep better', 'enjoy hiking'], 2),
  };
};

export const reflection = (member: Member, { life, random }: Moment): Row => {
  const told = random.pick(words.reflections);
  return {
    audio_url: `${member.id}/reflections/${formatDay(life.day)}.m4a`,
    duration_seconds: random.int(18, 75),
    language: 'en',
    prompt: told.prompt,
    transcript: told.transcript,
    summary: told.summary,
    sentiment_score: roundTo(told.sentiment + random.between(-0.1, 0.1), 0.001),
    emotions: emotionsOf(random, told.sentiment > 0),
    themes: [...told.themes],
    ai_model: 'coach-chat',
    transcription_confidence: roundTo(random.between(0.86, 0.99), 0.001),
  };
};

export const audit = ({ random }: Moment): Row => {
  const healthy = random.int(3, 9);
  const tempting = random.int(1, 7);
  return {
    environment: random.weighted({ home: 70, work: 20, car: 10 }),
    healthy_foods_visible: healthy,
    trigger_foods_visible: tempting,
    trigger_foods: random.sample<string>(words.cravedFoods, 2),
    has_prepared_meals: random.chance(0.5),
    has_cooking_equipment: true,
    eats_at_screen: random.chance(0.4),
    household_support: random.int(4, 10),
    environment_score: clamp(50 + (healthy - tempting) * 6, 0, 100),
    recommendations: tempting > 4 ? ['Put a bowl of fruit where the biscuits stand.'] : [],
  };
};

export const fatigue = ({ life: { diligence }, random }: Moment): Row => {
  const value = level(random, 8.5 - diligence * 4);
  return {
    fatigue_level: value,
    willpower_level: level(random, 10 - value),
    decisions_estimate: random.int(40, 180),
    food_decisions: random.int(3, 14),
    hours_awake: roundTo(random.between(10, 14), 0.5),
    hours_since_break: roundTo(random.between(0.5, 6), 0.5),
    led_to_unplanned_eating: value > 6 && random.chance(0.4),
    mitigation: random.pick(['A default meal', 'A break', 'A list made in the morning']),
  };
};

export const snapshot = (member: Member, { life, random }: Moment): Row => ({
  temperature_c: roundTo(random.between(4, 27), 0.1),
  weather: random.pick(['clear', 'cloudy', 'rain', 'wind']),
  location_type: life.away ? 'travel' : isWorkday(life.day) ? 'work' : 'home',
  social_context: random.pick(['alone', 'partner', 'family', 'colleagues']),
  sleep_hours: roundTo(6 + sleepQuality(member, life) * 0.2, 0.25),
  stress_level: level(random, 8.5 - life.diligence * 5),
  energy_level: level(random, 2.5 + life.diligence * 5),
  is_working_day: isWorkday(life.day),
  calendar_load: random.int(1, 9),
  steps_so_far: random.int(1500, 11_000),
});
