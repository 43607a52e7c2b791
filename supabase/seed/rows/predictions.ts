import { addMinutes, parseDay, utcInstant } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { createRandom, type Random } from '../core/random.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { DemoOptions } from '../member/member.ts';
import { sampleCase, wrongOutput } from './cases.ts';
import { inCharge } from './inCharge.ts';
import { versionId } from './registry.ts';
import { unknownPseudonym } from './training.ts';

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

/** What a member says of an answer, by whether it is right. */
const opinions: Readonly<Record<'right' | 'wrong', Readonly<Record<Verdict, number>>>> = {
  right: { accepted: 92, corrected: 0, rejected: 8 },
  wrong: { accepted: 22, corrected: 48, rejected: 30 },
};
const comments = [
  'That is not what I asked.',
  'I said something else.',
  'Too general for me.',
  'Please ask my coach.',
] as const;
/** A number that belongs to the prediction, for what must not take a draw from the stream of the others. */
const turnOf = (id: string) => Number.parseInt(id.slice(-6), 16);
/** Under it an answer counts as unsure, as private.prepare_prediction() says. */
const unsure = 0.6;

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
  const turn = turnOf(id);
  const challenger = turn % 10 === 0 ? inCharge(name, 'challenger', day) : undefined;
  const version = challenger ?? inCharge(name, 'champion', day);
  const { input, target } = sampleCase(task, random);
  const looked = reviewsOf(random, predictedAt, end);
  const settled = looked.length > 0 && new Set(looked.map(({ verdict }) => verdict)).size === 1;
  const final = settled ? looked[0]?.verdict : undefined;
  const isRight = looked[0] ? looked[0].verdict === 'accepted' : turn % 100 < 66;
  const feedback = random.chance(0.18) ? random.weighted(opinions[isRight ? 'right' : 'wrong']) : null;
  const objected = feedback !== null && feedback !== 'accepted';
  const confidence = Number(random.between(0.3, looked.length === 0 ? 0.68 : 0.97).toFixed(3));
  return {
    prediction: {
      id,
      user_id: asker.memberId,
      user_pseudonym: unknownPseudonym,
      model_version_id: versionId(seed, name, version ?? ''),
      alias: challenger === undefined ? 'champion' : 'challenger',
      prediction_type: task,
      input_payload: input,
      output_payload: isRight ? target : wrongOutput(task, target, turn),
      confidence_score: confidence,
      latency_ms: Math.round(400 * Math.exp(random.normal(0.6, 0.5))),
      cost_usd: Number(random.between(0.0002, 0.006).toFixed(6)),
      training_consent_at: random.chance(0.7) ? asker.since : null,
      predicted_at: predictedAt,
      user_feedback: feedback,
      user_correction: feedback === 'corrected' ? target : null,
      user_comment: feedback === 'rejected' ? (comments[turn % comments.length] ?? null) : null,
      user_feedback_at: feedback && addMinutes(predictedAt, 2),
      review_state: settled ? 'reviewed' : looked.length > 0 ? 'disputed' : 'pending',
      review_priority: objected ? 3 : confidence < unsure ? 2 : 0,
      reviews_needed: looked.length === 2 ? (settled ? 2 : 3) : 1,
      reviews_count: looked.length,
      final_verdict: final ?? null,
      final_payload: final === 'accepted' || final === 'corrected' ? target : null,
      reviewed_at: settled ? (looked.at(-1)?.at ?? null) : null,
      updated_at: looked.at(-1)?.at ?? predictedAt,
    },
    reviews: looked.map(({ verdict, at, note }, index) => ({
      id: stableUuid(`${id}/${index}`),
      prediction_id: id,
      verdict,
      corrected_payload: verdict === 'corrected' ? target : null,
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
