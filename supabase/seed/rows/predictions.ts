import { modelSeeds } from '../catalog/models.ts';
import { addMinutes, parseDay, utcInstant } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { createRandom, type Random } from '../core/random.ts';
import { addRows, type Json, type Row, type Tables } from '../core/tables.ts';
import type { DemoOptions } from '../member/member.ts';
import { versionId } from './registry.ts';
import { sampleCase, unknownPseudonym } from './training.ts';

/** A member as far as predictions need to know them. */
export interface Asker {
  readonly memberId: string;
  readonly since: string;
  readonly until: string;
}

type Verdict = 'accepted' | 'corrected' | 'rejected';
const verdicts: Readonly<Record<Verdict, number>> = { accepted: 62, corrected: 27, rejected: 11 };

const reasons = ['wrong', 'incomplete', 'tone', 'off_topic', 'wrong', 'unsafe'] as const;
/** A reason that belongs to the prediction, so that it takes no draw from the stream of the others. */
const reasonOf = (id: string) => reasons[Number.parseInt(id.slice(0, 4), 16) % reasons.length] ?? 'wrong';

interface Review {
  readonly verdict: Verdict;
  readonly at: string;
  readonly note: string | null;
}

/** The reviews of one prediction: none while it waits; one in three is looked at twice, and most second looks agree. */
function reviewsOf(random: Random, predictedAt: string, end: string): Review[] {
  if (random.chance(0.22)) return [];
  const firstAt = addMinutes(predictedAt, random.between(60, 2_600));
  const first: Review = { verdict: random.weighted(verdicts), at: firstAt, note: null };
  if (first.at >= end) return [];
  if (!random.chance(0.35)) return [first];
  const verdict = random.chance(0.82) ? first.verdict : random.weighted(verdicts);
  const second = { verdict, at: addMinutes(firstAt, random.between(30, 900)), note: 'Second look' };
  return second.at < end ? [first, second] : [first];
}

function predictionRows(
  random: Random,
  asker: Asker,
  id: string,
  predictedAt: string,
  end: string,
  seed: string,
): { prediction: Row; reviews: Row[] } {
  const [name, task] = random.chance(0.6)
    ? (['coach-chat', 'chat'] as const)
    : (['quick-entry-extractor', 'extraction'] as const);
  const day = (Date.parse(predictedAt) - Date.parse(end)) / 86_400_000;
  const version = modelSeeds
    .find((model) => model.name === name)
    ?.versions.findLast(
      ({ deployedDay, status }) => deployedDay !== undefined && deployedDay < day && status === 'live',
    );
  const { input, target } = sampleCase(task, random);
  const looked = reviewsOf(random, predictedAt, end);
  const settled = looked.length > 0 && new Set(looked.map(({ verdict }) => verdict)).size === 1;
  const final = settled ? looked[0]?.verdict : undefined;
  const right: Json = target;
  const wrong: Json = task === 'chat' ? { text: 'You are doing well, keep going.' } : { class: 'note' };
  const isRight = (looked[0]?.verdict ?? 'accepted') === 'accepted';
  const feedback = random.chance(0.18) ? random.weighted(verdicts) : null;
  const objected = feedback !== null && feedback !== 'accepted';
  return {
    prediction: {
      id,
      user_id: asker.memberId,
      user_pseudonym: unknownPseudonym,
      model_version_id: versionId(seed, name, version?.version ?? (name === 'coach-chat' ? '2026.2' : '1.1')),
      alias: version?.version === '2026.3-rc1' ? 'challenger' : 'champion',
      prediction_type: task,
      input_payload: input,
      output_payload: isRight ? right : wrong,
      confidence_score: Number(random.between(looked.length === 0 ? 0.2 : 0.3, 0.97).toFixed(3)),
      latency_ms: Math.round(400 * Math.exp(random.normal(0.6, 0.5))),
      cost_usd: Number(random.between(0.0002, 0.006).toFixed(6)),
      training_consent_at: random.chance(0.7) ? asker.since : null,
      predicted_at: predictedAt,
      user_feedback: feedback,
      user_feedback_at: feedback && addMinutes(predictedAt, 2),
      review_state: settled ? 'reviewed' : looked.length > 0 ? 'disputed' : 'pending',
      review_priority: objected ? 3 : looked.length === 0 && random.chance(0.5) ? 2 : 0,
      reviews_needed: looked.length === 2 ? (settled ? 2 : 3) : 1,
      reviews_count: looked.length,
      final_verdict: final ?? null,
      final_payload: final === 'accepted' || final === 'corrected' ? right : null,
      reviewed_at: settled ? (looked.at(-1)?.at ?? null) : null,
      updated_at: looked.at(-1)?.at ?? predictedAt,
    },
    reviews: looked.map(({ verdict, at, note }, index) => ({
      id: stableUuid(`${id}/${index}`),
      prediction_id: id,
      verdict,
      corrected_payload: verdict === 'corrected' ? right : null,
      rejection_reason: verdict === 'rejected' ? reasonOf(id) : null,
      note,
      review_seconds: Number(random.between(3, 70).toFixed(1)),
      reviewed_at: at,
    })),
  };
}

/** Answers of the last two months, in every state of their review. */
export function addPredictions(tables: Tables, { seed, today }: DemoOptions, askers: readonly Asker[]): void {
  const end = utcInstant(parseDay(today));
  const start = utcInstant(parseDay(today) - 60);
  for (const asker of askers) {
    const random = createRandom(`${seed}/predictions/${asker.memberId}`);
    const from = Date.parse(asker.since > start ? asker.since : start);
    const span = Date.parse(asker.until < end ? asker.until : end) - from;
    if (span <= 0) continue;
    for (let index = 0; index < random.int(2, 8); index++) {
      const id = stableUuid(`${seed}/ai_predictions/${asker.memberId}/${index}`);
      const predictedAt = new Date(from + Math.floor(random.next() * span)).toISOString();
      const { prediction, reviews } = predictionRows(random, asker, id, predictedAt, end, seed);
      addRows(tables, 'public.ai_predictions', [prediction]);
      addRows(tables, 'public.ai_prediction_reviews', reviews);
    }
  }
}
