import { modelSeeds } from '../catalog/models.ts';
import { parseDay, utcInstant } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { createRandom, type Random } from '../core/random.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { DemoOptions } from '../member/member.ts';
import { versionId } from './registry.ts';

/** Calls a day; together about 100. */
const callsADay: Readonly<Record<string, number>> = {
  'coach-chat': 45,
  'quick-entry-extractor': 35,
  'meal-vision': 12,
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
/** Raw calls are kept for a quarter of a year. */
const daysKept = 90;
const failures = { timeout: 4, rate_limited: 3, invalid_output: 2, provider_error: 1 };

function callRow(
  random: Random,
  model: (typeof modelSeeds)[number],
  version: (typeof model.versions)[number],
  calledAt: string,
): Row {
  const [input, output, acceptance] = habits[model.name] ?? [100, 50, 0.8];
  const failed = random.chance(0.012);
  const code = failed ? random.weighted(failures) : null;
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
    called_at: calledAt,
  };
}

/** Calls of every version on the days that it was in charge, busier in the evening, as far as they are kept. */
export function addCalls(tables: Tables, { seed, today, days }: DemoOptions): void {
  const end = parseDay(today);
  const rows: Row[] = [];
  for (const model of modelSeeds)
    for (const version of model.versions) {
      const { deployedDay } = version;
      if (deployedDay === undefined) continue;
      const share = version.version === '2026.3-rc1' ? 0.1 : 1;
      const random = createRandom(`${seed}/calls/${model.name}/${version.version}`);
      const id = versionId(seed, model.name, version.version);
      const alias = share < 1 ? 'challenger' : 'champion';
      // The newer version took over on its own day; what came back for an incident's hours is not drawn.
      const successor = model.versions.find(
        ({ deployedDay: next }) =>
          next !== undefined && next > deployedDay && next < (version.retiredDay ?? 0),
      );
      const until = Math.min(0, successor?.deployedDay ?? version.retiredDay ?? 0);
      for (let day = Math.max(deployedDay + 1, -Math.min(days, daysKept)); day < until; day++) {
        const count = Math.round((callsADay[model.name] ?? 5) * share * random.between(0.7, 1.3));
        for (let call = 0; call < count; call++) {
          const minute = Math.min(1439, Math.max(0, random.normal(random.chance(0.4) ? 500 : 1120, 120)));
          const calledAt = utcInstant(end + day, minute);
          rows.push({
            id: stableUuid(`${id}/${day}/${call}`),
            model_version_id: id,
            alias,
            logged_at: calledAt,
            ...callRow(random, model, version, calledAt),
          });
        }
      }
    }
  addRows(tables, 'public.model_performance_logs', rows);
}
