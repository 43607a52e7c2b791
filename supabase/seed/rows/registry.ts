import { type AliasMoveSeed, aliasMoves } from '../catalog/aliasMoves.ts';
import { type ModelSeed, type ModelVersionSeed, modelSeeds } from '../catalog/models.ts';
import { datasetSeeds, jobSeeds } from '../catalog/training.ts';
import { addMinutes, parseDay, utcInstant } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { DemoOptions } from '../member/member.ts';
import { registryTime } from './inCharge.ts';

/** Who asked and who approved; the rows get their ids when these people have signed up (attribute.ts). */
const asker = 'Aparna Sahyadrikar';
const approver = 'Marit Solberg-Aune';

export const modelId = (seed: string, model: string): string => stableUuid(`${seed}/ai_models/${model}`);
export const versionId = (seed: string, model: string, version: string): string =>
  stableUuid(`${seed}/ai_model_versions/${model}/${version}`);
export const datasetId = (seed: string, name: string, version: number): string =>
  stableUuid(`${seed}/ai_training_datasets/${name}/${version}`);
export const jobId = (seed: string, model: string, target: string): string =>
  stableUuid(`${seed}/ai_finetuning_jobs/${model}/${target}`);
const evaluationId = (seed: string, model: string, version: string): string =>
  stableUuid(`${seed}/ai_model_evaluations/${model}/${version}`);

/** The newest data set of the model that was frozen by then; evaluations stand on frozen ones only. */
function evaluatedOn(seed: string, model: ModelSeed, day: number): string | null {
  const found = datasetSeeds.findLast(
    ({ name, frozenDay }) => name === model.dataset && frozenDay !== undefined && frozenDay < day,
  );
  return found ? datasetId(seed, found.name, found.version) : null;
}

/** AI models with their versions, what evaluations found, and the ledger of the names that services ask for. */
export function addRegistry(tables: Tables, { seed, today }: DemoOptions): void {
  const end = parseDay(today);
  const at = (day: number): string => utcInstant(end + day, registryTime);

  const versionRow = (model: ModelSeed, version: ModelVersionSeed): Row => {
    const trained = jobSeeds.some(
      (job) => job.model === model.name && job.target === version.version && job.status === 'succeeded',
    );
    return {
      id: versionId(seed, model.name, version.version),
      model_id: modelId(seed, model.name),
      version: version.version,
      status: version.status,
      provider: version.provider,
      provider_model: version.providerModel,
      base_model: version.provider === 'self_hosted' ? version.providerModel.replace('keel', 'base') : null,
      parameters:
        model.task === 'embedding'
          ? { dimensions: 384 }
          : {
              temperature: version.temperature ?? 0.2,
              max_tokens: version.temperature === 0.7 ? 1024 : 2048,
            },
      system_prompt: version.prompt ?? null,
      input_cost_usd_per_million: version.inputUsd,
      output_cost_usd_per_million: model.task === 'embedding' ? 0 : version.outputUsd,
      context_window_tokens: model.task === 'embedding' ? 512 : 128_000,
      release_notes: version.notes,
      finetuning_job_id: trained ? jobId(seed, model.name, version.version) : null,
      deployed_at: version.deployedDay === undefined ? null : at(version.deployedDay),
      retired_at: version.retiredDay === undefined ? null : at(version.retiredDay),
      created_at: at(version.createdDay),
      updated_at: at(version.retiredDay ?? version.deployedDay ?? version.createdDay),
    };
  };
  const evaluationRow = (model: ModelSeed, version: ModelVersionSeed, index: number): Row => {
    const cases = 400 + 60 * index;
    return {
      id: evaluationId(seed, model.name, version.version),
      version_id: versionId(seed, model.name, version.version),
      dataset_id: evaluatedOn(seed, model, version.createdDay),
      cases,
      metrics: { ...version.evaluation },
      p50_latency_ms: Math.round(version.p95Ms * 0.42),
      p95_latency_ms: version.p95Ms,
      error_count: index,
      cost_usd: Number(((cases * (900 * version.inputUsd + 260 * version.outputUsd)) / 1_000_000).toFixed(6)),
      harness: 'keel-eval 1.8',
      notes: null,
      evaluated_by_name: asker,
      evaluated_at: addMinutes(at(version.createdDay), 50),
    };
  };

  for (const model of modelSeeds) {
    const createdAt = at(Math.min(...model.versions.map(({ createdDay }) => createdDay)));
    addRows(tables, 'public.ai_models', [
      {
        id: modelId(seed, model.name),
        name: model.name,
        display_name: model.displayName,
        task: model.task,
        description: model.description,
        intended_use: `${model.description} For members of the company only.`,
        limitations: model.limitations,
        is_archived: false,
        created_at: createdAt,
        updated_at: createdAt,
      },
    ]);
    addRows(
      tables,
      'public.ai_model_versions',
      model.versions.map((version) => versionRow(model, version)),
    );
    addRows(
      tables,
      'public.ai_model_evaluations',
      model.versions
        .filter(({ evaluation }) => Object.keys(evaluation).length > 0)
        .map((version, index) => evaluationRow(model, version, index)),
    );
  }
  addLedger(tables, seed, at);
}

function addLedger(tables: Tables, seed: string, at: (day: number) => string): void {
  const now = new Map<string, string | null>();
  const moveId = (index: number) => stableUuid(`${seed}/ai_model_aliases/${index}`);
  const requestId = (index: number | string) => stableUuid(`${seed}/ai_promotion_requests/${index}`);
  const request = (
    move: AliasMoveSeed,
    previous: string | null,
    key: number | string,
    but: Row = {},
  ): Row => ({
    id: requestId(key),
    model_id: modelId(seed, move.model),
    alias: move.alias,
    version_id: versionId(seed, move.model, move.version),
    previous_version_id: previous,
    evaluation_id: evaluationId(seed, move.model, move.version),
    reason: move.reason,
    status: 'approved',
    checks: [],
    requested_by_name: asker,
    requested_at: addMinutes(at(move.day), -190),
    decided_by_name: approver,
    decided_at: at(move.day),
    decision_note: 'The figures hold.',
    ...but,
  });

  aliasMoves.forEach((move, index) => {
    const name = `${move.model}/${move.alias}`;
    const previous = now.get(name) ?? null;
    const next = versionId(seed, move.model, move.version);
    const promoted = move.kind === 'promotion';
    if (promoted) addRows(tables, 'public.ai_promotion_requests', [request(move, previous, index)]);
    addRows(tables, 'public.ai_model_aliases', [
      {
        id: moveId(index),
        model_id: modelId(seed, move.model),
        alias: move.alias,
        version_id: next,
        previous_version_id: previous,
        kind: move.kind,
        reason: move.reason,
        evidence: promoted ? { evaluation_id: evaluationId(seed, move.model, move.version) } : {},
        promotion_request_id: promoted ? requestId(index) : null,
        reverts_id: move.kind === 'rollback' ? moveId(index - 1) : null,
        changed_by_name: promoted ? approver : asker,
        changed_at: at(move.day),
      },
    ]);
    now.set(name, next);
  });

  const undecided = { decided_by_name: null, decided_at: null, decision_note: null };
  const ask = (model: string, version: string, day: number, reason: string): AliasMoveSeed => ({
    model,
    alias: 'champion',
    day,
    kind: 'promotion',
    version,
    reason,
  });
  addRows(tables, 'public.ai_promotion_requests', [
    request(
      ask('coach-chat', '2026.3-rc1', -1, 'As helpful as the champion at a twentieth of the price.'),
      now.get('coach-chat/champion') ?? null,
      'open',
      { status: 'open', ...undecided },
    ),
    request(
      ask('meal-vision', '0.10', -8, 'Names more foods and errs less on portions.'),
      now.get('meal-vision/champion') ?? null,
      'rejected',
      {
        status: 'rejected',
        decision_note: 'Seven seconds are too long to hold a fork, whatever the rule says.',
      },
    ),
  ]);
}
