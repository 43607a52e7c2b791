import { type TestBackend, testBackend } from '../support/backend.ts';
import { type Actor, rowsAs, service, signedIn } from './actors.ts';
import { colleagueId, peopleSql, staffIds } from './world.ts';

export const ml = signedIn(staffIds.ml);
export const admin = signedIn(staffIds.admin);
/** A second member of the AI team: two reviews and two signatures need two people. */
export const mate = signedIn(colleagueId);
export const coach = signedIn(staffIds.coach);
export const analyst = signedIn(staffIds.analyst);

export interface Registry extends TestBackend {
  as<Row = Record<string, unknown>>(actor: Actor, sql: string, params?: readonly unknown[]): Promise<Row[]>;
  one<Row = Record<string, unknown>>(actor: Actor, sql: string, params?: readonly unknown[]): Promise<Row>;
  /** What a call is refused with, as `SQLSTATE` or `SQLSTATE detail`; fails when it is not refused. */
  refusal(actor: Actor, sql: string, params?: readonly unknown[]): Promise<string>;
  model(name: string): Promise<string>;
  version(modelId: string, version: string): Promise<string>;
  /** An evaluation that meets the rule of `champion`, changed by `but`. */
  evaluation(versionId: string, but?: Record<string, unknown>): Promise<string>;
  dataset(name: string, task?: string): Promise<string>;
  example(datasetId: string, text: string, state?: string): Promise<string>;
}

/** A back end with two people in the AI team, and short ways to what the tests of the registry need. */
export async function registryBackend(): Promise<Registry> {
  const backend = await testBackend();
  await backend.sql.exec(peopleSql);
  await backend.sql.exec(`update public.staff_members set role = 'ml' where user_id = '${colleagueId}'`);
  const as: Registry['as'] = (actor, sql, params) => rowsAs(backend.pg, actor, sql, params && [...params]);
  const one: Registry['one'] = async <Row>(actor: Actor, sql: string, params?: readonly unknown[]) => {
    const [row] = await as<Row>(actor, sql, params);
    if (row === undefined) throw new Error(`No row from ${sql}`);
    return row;
  };
  const idOf = async (sql: string, params: unknown[]) =>
    (await one<{ id: string }>(ml, `${sql} returning id`, params)).id;
  return {
    ...backend,
    as,
    one,
    async refusal(actor, sql, params) {
      try {
        await as(actor, sql, params);
      } catch (error) {
        const { code, detail } = error as { code?: string; detail?: string };
        if (code === undefined) throw error;
        return code === 'KM001' || detail === 'own_request' ? `${code} ${detail}` : code;
      }
      throw new Error(`Not refused: ${sql}`);
    },
    model: (name) =>
      idOf(`insert into public.ai_models (name, display_name, task) values ($1, $1, 'chat')`, [name]),
    version: (modelId, version) =>
      idOf(
        `insert into public.ai_model_versions (model_id, version, provider, provider_model, parameters, system_prompt,
           input_cost_usd_per_million, output_cost_usd_per_million)
         values ($1, $2, 'self_hosted', 'keel-8b', '{"temperature":0.2}', 'Be kind.', 1, 2)`,
        [modelId, version],
      ),
    evaluation: (versionId, but = {}) => {
      const row = { cases: 400, p95_latency_ms: 900, cost_usd: 2, error_count: 1, metrics: {}, ...but };
      return idOf(
        `insert into public.ai_model_evaluations (version_id, cases, p95_latency_ms, cost_usd, error_count, metrics)
         values ($1, $2, $3, $4, $5, $6)`,
        [
          versionId,
          row.cases,
          row.p95_latency_ms,
          row.cost_usd,
          row.error_count,
          JSON.stringify(row.metrics),
        ],
      );
    },
    dataset: (name, task = 'chat') =>
      idOf('insert into public.ai_training_datasets (name, task) values ($1, $2)', [name, task]),
    example: async (datasetId, text, state = 'approved') => {
      const { id } = await one<{ id: string }>(
        service,
        `insert into public.ai_training_examples (dataset_id, input_payload, target_payload, origin, consent_basis, review_state)
         values ($1, jsonb_build_object('text', $2::text), '{"text":"Well done."}', 'staff', 'company', $3) returning id`,
        [datasetId, text, state],
      );
      return id;
    },
  };
}
