import { below, type Dice, share } from './dice.ts';
import type { BulkOptions } from './options.ts';

const MODELS = [
  ['coach-chat', 'Coach', 'chat'],
  ['meal-extraction', 'Meal extraction', 'extraction'],
  ['plate-vision', 'Plate vision', 'vision'],
  ['program-writer', 'Program writer', 'program_generation'],
] as const;
const VERSIONS = 3;

const begin = ({ until, days }: BulkOptions) =>
  `(date '${until}' - ${days - 1})::timestamp at time zone 'UTC'`;

export const modelsSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.ai_models (id, name, display_name, task, created_at, updated_at)
  select ${dice.id('model', 'm')}, name, title, task::public.ai_model_task, ${begin(options)}, ${begin(options)}
  from unnest(array['${MODELS.map(([name]) => name).join("','")}'], array['${MODELS.map(([, title]) => title).join("','")}'],
    array['${MODELS.map(([, , task]) => task).join("','")}']) with ordinality as x (name, title, task, m)`;

/** Of each model, versions that took over from each other at even distances. */
export const versionsSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.ai_model_versions (id, model_id, version, status, provider, provider_model, input_cost_usd_per_million,
    output_cost_usd_per_million, deployed_at, retired_at, created_at, updated_at)
  select ${dice.id('version', 'm * 100 + v')}, ${dice.id('model', 'm')}, '1.' || v,
    (case when v = ${VERSIONS - 1} then 'live' else 'retired' end)::public.ai_model_status, 'self_hosted', 'bulk-' || m, 0.5 + m, 2 + m, begun,
    case when v < ${VERSIONS - 1} then begun + interval '${options.days} days' / ${VERSIONS} end, ${begin(options)}, ${begin(options)}
  from generate_series(1, ${MODELS.length}) m, generate_series(0, ${VERSIONS - 1}) v,
    lateral (select ${begin(options)} + v * (interval '${options.days} days' / ${VERSIONS})) b (begun)`;

/**
 * Calls, evenly over the period, of the version that was live then. Latency has a long tail (Pareto, median 450 ms); one call in 97 ran into
 * the time limit and cost nothing. They are nobody's: a pseudonym is made with the database's own secret.
 */
export const callsSql = (options: BulkOptions, dice: Dice): string => `
  insert into public.model_performance_logs (id, logged_at, model_version_id, called_at, latency_ms, first_token_ms, input_tokens,
    cached_tokens, output_tokens, cost_usd, error_code, accepted)
  select ${dice.id('call', 'r')}, at + latency * interval '1 millisecond', ${dice.id('version', 'm * 100 + v')}, at, latency,
    case when not is_lost then least(latency, 80 + latency / 4) end, input, input / 4, output,
    (input * (0.5 + m) + output * (2 + m)) / 1000000.0, case when is_lost then 'timeout' end,
    case when not is_lost and ${below('b', 3, 5)} = 0 then ${below('b', 6, 100)} < 88 end
  from (
    select r, b, m, is_lost, ${begin(options)} + at as at, least(${VERSIONS - 1}, floor(extract(epoch from at) * ${VERSIONS} / (86400.0 * ${options.days}))::integer) as v,
      case when is_lost then 30000 else least(29000, (300 / power(1 - ${share('b', 15)}, 0.585))::integer) end as latency,
      300 + ${below('b', 30, 1500)} as input, case when is_lost then 0 else 20 + ${below('b', 45, 600)} end as output
    from (
      select r, ${dice.bits('r', 31)} as b, 1 + r % ${MODELS.length} as m, ${dice.bits('r', 32)} % 97 = 0 as is_lost,
        (r - 1)::float8 / ${Math.max(1, options.calls)} * interval '${options.days} days' as at
      from generate_series(1, ${options.calls}) r
    ) numbered
  ) made`;
