import { datasetSeeds, type JobSeed, jobSeeds, sourceSeeds } from '../catalog/training.ts';
import { addMinutes, parseDay, utcInstant } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { createRandom } from '../core/random.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { DemoOptions } from '../member/member.ts';
import { sampleCase } from './cases.ts';
import { datasetId, jobId, modelId, versionId } from './registry.ts';

const workTime = 10 * 60 + 20;
/** Stands in for what the database alone can work out; loading replaces it (completeRegistry). */
export const unknownHash = '0'.repeat(64);
export const unknownPseudonym = '0'.repeat(32);

function addSources(tables: Tables, seed: string, at: (day: number) => string): void {
  addRows(
    tables,
    'public.ai_knowledge_sources',
    sourceSeeds.map(({ name, type, state, documents, chunks, embedded, license }, index) => ({
      id: stableUuid(`${seed}/ai_knowledge_sources/${index}`),
      name,
      source_type: type,
      license,
      topics: name.toLowerCase().includes('sleep') ? ['sleep'] : ['nutrition', 'training'],
      state,
      documents_count: documents,
      chunks_count: chunks,
      embedded_chunks_count: embedded,
      embedding_model: 'minilm-l6-v2',
      last_indexed_at: embedded > 0 ? at(-10 * index - 2) : null,
      refresh_after_days: 30,
      error_message: state === 'failed' ? 'Two of eight files are scans without text.' : null,
      created_at: at(-200 + index),
      updated_at: at(-10 * index - 2),
    })),
  );
}

function addDatasets(tables: Tables, seed: string, at: (day: number) => string): void {
  for (const { name, version, task, createdDay, frozenDay, examples } of datasetSeeds) {
    const id = datasetId(seed, name, version);
    const random = createRandom(`${seed}/examples/${name}/${version}`);
    addRows(tables, 'public.ai_training_datasets', [
      {
        id,
        name,
        version,
        task,
        description:
          version === 1 ? 'Reviewed by two people each.' : 'As the version before, with corrections since.',
        state: frozenDay === undefined ? 'draft' : 'frozen',
        parent_id: version > 1 ? datasetId(seed, name, version - 1) : null,
        license: 'Own',
        content_hash: frozenDay === undefined ? null : unknownHash,
        example_count: frozenDay === undefined ? null : examples,
        frozen_at: frozenDay === undefined ? null : at(frozenDay),
        frozen_by_name: frozenDay === undefined ? null : 'Aparna Sahyadrikar',
        created_at: at(createdDay),
        updated_at: at(frozenDay ?? createdDay),
      },
    ]);
    const rows = Array.from({ length: examples }, (_, index): Row => {
      // The draft's last two were asked before, in nearly the same words: what the warning is for.
      const again = frozenDay === undefined ? index - (examples - 2) : -1;
      const { input, target } = sampleCase(task, random, again < 0 ? index : 3 * again);
      const open = frozenDay === undefined && index % 3 === 2;
      const grounded = index % 5 === 0;
      const written = addMinutes(at(createdDay), index * 7);
      return {
        id: stableUuid(`${id}/${index}`),
        dataset_id: id,
        position: index + 1,
        input_payload: input,
        target_payload: target,
        origin: grounded ? 'knowledge_source' : index % 4 === 1 ? 'synthetic' : 'staff',
        knowledge_source_id: grounded ? stableUuid(`${seed}/ai_knowledge_sources/${index % 3}`) : null,
        consent_basis: grounded ? 'licensed' : index % 4 === 1 ? 'synthetic' : 'company',
        review_state: open ? 'pending' : 'approved',
        reviewed_at: open ? null : addMinutes(written, 60),
        created_at: written,
        updated_at: written,
      };
    });
    addRows(tables, 'public.ai_training_examples', rows);
  }
}

function jobRow(seed: string, at: (day: number) => string, job: JobSeed): Row {
  const over = job.status !== 'queued';
  return {
    id: jobId(seed, job.model, job.target),
    model_id: modelId(seed, job.model),
    dataset_id: datasetId(seed, job.dataset, job.datasetVersion),
    base_model: job.baseModel,
    provider: 'self_hosted',
    method: 'lora',
    hyperparameters: { epochs: 3, learning_rate: 0.0002, rank: 16 },
    target_version: job.target,
    budget_usd: 60,
    status: job.status,
    progress_pct: job.status === 'succeeded' ? 100 : over ? 35 : 0,
    attempts: over ? 1 : 0,
    fence: over ? 1 : 0,
    worker_id: over ? 'trainer-1' : null,
    cancel_requested_at: job.status === 'cancelled' ? addMinutes(at(job.day), 40) : null,
    started_at: over ? addMinutes(at(job.day), 2) : null,
    finished_at: over ? addMinutes(at(job.day), job.status === 'succeeded' ? 214 : 45) : null,
    error_code: job.status === 'failed' ? 'diverged' : null,
    error_message: job.error ?? null,
    trained_tokens: over ? Math.round(job.costUsd * 61_000) : null,
    cost_usd: job.costUsd,
    result_metrics: job.status === 'succeeded' ? { train_loss: 0.61, validation_loss: 0.74 } : {},
    result_version_id: job.status === 'succeeded' ? versionId(seed, job.model, job.target) : null,
    run_after: at(job.day),
    created_at: at(job.day),
    updated_at: at(job.day),
  };
}

function addLogs(tables: Tables, seed: string, at: (day: number) => string, job: JobSeed): void {
  if (job.status === 'queued') return;
  const steps = job.status === 'succeeded' ? 20 : 7;
  const random = createRandom(`${seed}/losses/${job.target}`);
  addRows(
    tables,
    'public.ai_finetuning_logs',
    Array.from({ length: steps }, (_, step): Row => {
      const loss = Number((0.6 + 1.5 * Math.exp(-step / 6) + random.between(-0.03, 0.03)).toFixed(3));
      return {
        id: stableUuid(`${jobId(seed, job.model, job.target)}/${step}`),
        job_id: jobId(seed, job.model, job.target),
        logged_at: addMinutes(at(job.day), 3 + step * 6),
        level: job.status === 'failed' && step === steps - 1 ? 'error' : 'info',
        step: (step + 1) * 20,
        message: job.status === 'failed' && step === steps - 1 ? (job.error ?? 'Stopped') : `loss ${loss}`,
        metrics: { loss },
      };
    }),
  );
}

/** Knowledge sources, data sets with their examples, and fine-tuning jobs with their logs. */
export function addTraining(tables: Tables, { seed, today }: DemoOptions): void {
  const end = parseDay(today);
  const at = (day: number): string => utcInstant(end + day, workTime);
  addSources(tables, seed, at);
  addDatasets(tables, seed, at);
  addRows(
    tables,
    'public.ai_finetuning_jobs',
    jobSeeds.map((job) => jobRow(seed, at, job)),
  );
  for (const job of jobSeeds) addLogs(tables, seed, at, job);
}
