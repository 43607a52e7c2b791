import { addMinutes, parseDay } from '../core/calendar.ts';
import { type Random, roundTo } from '../core/random.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import { isRich } from '../member/depth.ts';
import type { EatenMeal } from '../member/eating.ts';
import type { Member } from '../member/member.ts';
import { sumOf } from '../member/portions.ts';
import { embeddingOf } from './embedding.ts';
import { inCharge } from './inCharge.ts';
import { confidenceOf, mealId, quickEntryId } from './mealIdentity.ts';

const usdPerToken = { input: 0.12e-6, output: 0.36e-6 };
const mostEmbedded = 12;

/** What the member put in, and what the model made of it. */
interface Entry {
  readonly id: string;
  readonly at: string;
  readonly input: 'text' | 'voice' | 'image';
  readonly text: string;
  readonly kind: 'meal' | 'body_measurement' | 'note' | 'unknown';
  readonly confidence: number;
  readonly extracted: Row;
  readonly mealIds: readonly string[];
  readonly failure?: readonly [code: string, message: string];
}

const failures = [
  ['provider_timeout', 'The model did not answer within 20 seconds.'],
  ['unreadable_image', 'Nothing that is food was found in the photo.'],
  ['invalid_output', 'The answer did not fit its form after three attempts.'],
] as const;
const notes = [
  'Felt strong today',
  'Short night, taking it slow',
  'Remember to pack the bands',
  'Walked to work',
];

function ofMeal(member: Member, meal: EatenMeal): Entry {
  const foods = meal.portions.map(({ name, grams }) => `${grams} g ${name.toLowerCase()}`).join(', ');
  return {
    id: quickEntryId(member, meal),
    at: meal.at,
    input: meal.inputMethod === 'voice' || meal.inputMethod === 'image' ? meal.inputMethod : 'text',
    text: `${meal.dish.name}: ${foods}`,
    kind: 'meal',
    confidence: confidenceOf(member, meal),
    extracted: {
      meal_type: meal.type,
      foods: meal.portions.map(({ name, grams }) => ({ name, quantity: grams, unit: 'g' })),
      total_calories: sumOf(meal.portions, 'calories'),
    },
    mealIds: [mealId(member, meal)],
  };
}

/** Weigh-ins told in words, notes, and what no model could read: a few minutes after stepping on the scale. */
function others(member: Member, random: Random): Entry[] {
  return member.weighIns.flatMap(({ at, weightKg }, index): Entry[] => {
    if (!random.chance(0.1)) return [];
    const entry = {
      id: member.rowId('quick_entry_logs', 'other', index),
      at: addMinutes(at, 1),
      mealIds: [],
    };
    const kind = random.weighted({ body_measurement: 45, note: 40, failed: 15 });
    if (kind === 'body_measurement')
      return [
        {
          ...entry,
          input: 'text',
          text: `Weighed in at ${weightKg} kg this morning`,
          kind,
          confidence: roundTo(random.between(0.9, 0.995), 0.001),
          extracted: { weight_kg: weightKg },
        },
      ];
    const failure = kind === 'failed' ? random.pick(failures) : undefined;
    return [
      {
        ...entry,
        input: failure?.[0] === 'unreadable_image' ? 'image' : 'text',
        text: random.pick(notes),
        kind: failure ? 'unknown' : 'note',
        confidence: roundTo(random.between(0.55, 0.9), 0.001),
        extracted: {},
        ...(failure ? { failure } : {}),
      },
    ];
  });
}

function logRow(member: Member, entry: Entry, platform: string, today: string): Row {
  const random = member.random(`entry-${entry.id}`);
  const { input, failure } = entry;
  const tokens = { input: random.int(420, 1300), output: failure ? 0 : random.int(60, 240) };
  const latency = random.int(380, input === 'image' ? 5200 : 2100);
  const processedAt = addMinutes(entry.at, latency / 60_000);
  const told = !failure && random.chance(0.55);
  const corrected = told && entry.kind === 'meal' && entry.confidence < 0.8 && random.chance(0.5);
  const kcal = Number(entry.extracted.total_calories ?? 0);
  const model = input === 'image' ? 'meal-vision' : 'quick-entry-extractor';
  const day = Date.parse(entry.at) / 86_400_000 - parseDay(today);
  const path = `${member.id}/entries/${entry.id}`;
  return {
    id: entry.id,
    user_id: member.id,
    input_type: input,
    raw_text: input === 'text' ? entry.text : null,
    raw_transcription: input === 'voice' ? entry.text : null,
    image_urls: input === 'image' ? [`${path}.jpg`] : [],
    audio_url: input === 'voice' ? `${path}.m4a` : null,
    audio_duration_seconds: input === 'voice' ? random.int(3, 22) : null,
    client_platform: platform,
    logged_at: entry.at,
    ai_provider: 'self_hosted',
    ai_model: model,
    ai_model_version: inCharge(model, 'champion', day) ?? null,
    ai_tokens_input: tokens.input,
    ai_tokens_output: tokens.output,
    ai_cost_usd:
      roundTo((tokens.input * usdPerToken.input + tokens.output * usdPerToken.output) * 100, 0.0001) / 100,
    ai_latency_ms: latency,
    ai_classification: failure ? null : entry.kind,
    ai_extracted_data: entry.extracted,
    ai_confidence_score: failure ? null : entry.confidence,
    contains_meal: entry.kind === 'meal',
    contains_workout: false,
    contains_body_measurement: entry.kind === 'body_measurement',
    meal_log_ids: [...entry.mealIds],
    activity_ids: [],
    body_measurement_ids: [],
    processing_status: failure ? 'failed' : 'completed',
    processing_started_at: entry.at,
    processed_at: processedAt,
    attempts: failure ? 3 : random.chance(0.04) ? 2 : 1,
    error_code: failure?.[0] ?? null,
    error_message: failure?.[1] ?? null,
    user_confirmed: told ? !corrected : null,
    user_corrected: corrected,
    user_corrections: corrected
      ? { total_calories: [Math.round(kcal * random.pick([0.8, 1.2])), kcal] }
      : null,
    created_at: entry.at,
    updated_at: processedAt,
  };
}

function embeddingRow(member: Member, entry: Entry): Row {
  const at = addMinutes(entry.at, 0.2);
  return {
    id: member.rowId('quick_entry_embeddings', entry.id),
    quick_entry_log_id: entry.id,
    user_id: member.id,
    embedding_type: 'text',
    content_text: entry.text,
    content_summary: entry.text.split(':')[0] ?? null,
    source_classification: entry.kind,
    logged_at: entry.at,
    embedding: embeddingOf(entry.text),
    created_at: at,
  };
}

/** One entry for each meal that came out of one; members of full depth also told weights and notes, some in vain. */
export function addQuickEntries(
  tables: Tables,
  member: Member,
  meals: readonly EatenMeal[],
  lastActiveAt: string,
  today: string,
): void {
  const random = member.random('quick-entries');
  const platform = random.weighted({ ios: 52, android: 37, web: 11 });
  const rich = isRich(member.index);
  const entries = [
    ...meals.filter(({ source }) => source === 'quick_entry').map((meal) => ofMeal(member, meal)),
    // A minute before the last act, so that what the model made of it is not later.
    ...(rich ? others(member, random).filter(({ at }) => addMinutes(at, 1) <= lastActiveAt) : []),
  ];
  addRows(
    tables,
    'public.quick_entry_logs',
    entries.map((entry) => logRow(member, entry, platform, today)),
  );
  if (!rich) return;
  const embedded = entries.filter(({ failure, input }) => !failure && input !== 'image').slice(-mostEmbedded);
  addRows(
    tables,
    'public.quick_entry_embeddings',
    embedded.map((entry) => embeddingRow(member, entry)),
  );
}
