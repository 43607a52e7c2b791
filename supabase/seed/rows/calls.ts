import { modelSeeds } from '../catalog/models.ts';
import { parseDay, utcInstant } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { createRandom, type Random } from '../core/random.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { DemoOptions } from '../member/member.ts';
import { inCharge } from './inCharge.ts';
import { versionId } from './registry.ts';

/** Calls a day; together about 110. */
const callsADay: Readonly<Record<string, number>> = {
  'coach-chat': 45,
  'quick-entry-extractor': 35,
  'meal-vision': 20,
  'program-builder': 3,
  'entry-embedding': 8,
};
/** Per model: tokens in and out, and the share of answers that are accepted when somebody says. */
const habits: Readonly<Record<string, readonly [number, number, number]>> = {
  'coach-chat': [900, 180, 0.84],
  'quick-entry-extractor': [240, 90, 0.91],
  'meal-vision': [1400, 120, 0.74],
  'program-builder': [5200, 3800, 0.71],
  'entry-embedding': [60, 0, 1],
};
/** What the stories of the demo do to the calls; days count from its end. */
const stories = {
  /** Photos have been darker since, and the model that reads them is right less often: a drift. */
  darkPhotos: { model: 'meal-vision', fromDay: -26, acceptance: 0.5 },
  /** The provider's errors that made somebody break the glass. */
  outage: { version: '2026.2', fromDay: -62 + 6 / 24, untilDay: -62 + 15 / 24 },
} as const;
const challengerShare = 0.1;
/** Raw calls are kept for a quarter of a year. */
const daysKept = 90;
const failures = { timeout: 4, rate_limited: 3, invalid_output: 2, provider_error: 1 };

function callRow(
  random: Random,
  model: (typeof modelSeeds)[number],
  version: (typeof model.versions)[number],
  instant: number,
): Row {
  const { darkPhotos, outage } = stories;
  const [input, output, usual] = habits[model.name] ?? [100, 50, 0.8];
  const acceptance =
    model.name === darkPhotos.model && instant >= darkPhotos.fromDay ? darkPhotos.acceptance : usual;
  const isOut = version.version === outage.version && instant >= outage.fromDay && instant < outage.untilDay;
  const failed = random.chance(isOut ? 0.8 : 0.012);
  const code = failed ? (isOut ? 'provider_error' : random.weighted(failures)) : null;
  // Log-normal with the 95th percentile of the version's evaluation: exp(1.645 · 0.55) lies between median and p95.
  const latency = version.p95Ms * Math.exp(0.55 * (random.normal(0, 1) - 1.645));
  const inputTokens = Math.max(8, Math.round(input * random.between(0.5, 1.6)));
  const outputTokens = failed ? 0 : Math.round(output * random.between(0.5, 1.6));
  const price = model.task === 'embedding' ? 0 : version.outputUsd;
  return {
    latency_ms: code === 'timeout' ? 30_000 : Math.round(Math.min(latency, 29_000)),
    first_token_ms: model.task === 'chat' && !failed ? Math.round(latency * 0.3) : null,
    input_tokens: inputTokens,
    output_tokens: outputTokens,
    cost_usd: Number(((inputTokens * version.inputUsd + outputTokens * price) / 1_000_000).toFixed(8)),
    error_code: code,
    accepted: failed || !random.chance(0.3) ? null : random.chance(acceptance),
  };
}

/** Calls of what each model's names meant at the time, busier in the evening, as far as they are kept. */
export function addCalls(tables: Tables, { seed, today, days }: DemoOptions): void {
  const end = parseDay(today);
  const rows: Row[] = [];
  for (const model of modelSeeds) {
    const random = createRandom(`${seed}/calls/${model.name}`);
    for (let day = -Math.min(days, daysKept); day < 0; day++) {
      const count = Math.round((callsADay[model.name] ?? 5) * random.between(0.7, 1.3));
      for (let call = 0; call < count; call++) {
        const minute = Math.min(1439, Math.max(0, random.normal(random.chance(0.4) ? 500 : 1120, 120)));
        const instant = day + minute / 1440;
        const challenger = random.chance(challengerShare)
          ? inCharge(model.name, 'challenger', instant)
          : undefined;
        const name = challenger ?? inCharge(model.name, 'champion', instant);
        const version = model.versions.find((one) => one.version === name);
        if (!version) continue;
        const calledAt = utcInstant(end + day, minute);
        rows.push({
          id: stableUuid(`${seed}/calls/${model.name}/${day}/${call}`),
          model_version_id: versionId(seed, model.name, version.version),
          alias: challenger === undefined ? 'champion' : 'challenger',
          logged_at: calledAt,
          called_at: calledAt,
          ...callRow(random, model, version, instant),
        });
      }
    }
  }
  addRows(tables, 'public.model_performance_logs', rows);
}
