import type { Client } from './client.ts';
import type { Database, Json } from './database.types.ts';
import { httpError } from './errors.ts';
import { type Returns, rpc } from './rpc.ts';

type Enums = Database['public']['Enums'];
export type Split = Enums['dataset_split'];
export type DatasetCheck = Returns<'verify_dataset'>[number];
export type DatasetSplit = Returns<'dataset_splits'>[number];
export type NearDuplicate = Returns<'near_duplicates'>[number];

/** A photo that was asked for. `heldBy` is the colleague who has it on the screen; undefined when it is one's own. */
export interface PhotoClaim {
  id: string;
  heldBy: string | undefined;
}

/** What a person makes of a photo. */
export type PhotoDecision =
  | { kind: 'verify'; foods: Json; nutrition: Json }
  | { kind: 'leave_out'; reason: string }
  | { kind: 'take_in' };

/** What a fine-tuning job is asked for with: a version as its base, or a model of the provider's own. */
export interface FinetuningRequest {
  modelId: string;
  datasetId: string;
  targetVersion: string;
  baseVersionId?: string;
  baseModel?: string;
  provider?: string;
  method: Enums['finetuning_method'];
  hyperparameters: Record<string, unknown>;
  /** US dollars; the job is asked to stop when it costs more. */
  budgetUsd?: number;
}

const PAGE = 1000;

/** Data sets and the jobs that train on them: each verb is one database function. */
export function createTrainingVerbs(client: Client) {
  /** The lines of a frozen data set, page by page: memory stays flat at any size. */
  async function* lines(id: string, split?: Split) {
    for (let after = 0; ; ) {
      const page = await rpc(client, 'export_dataset', {
        p_id: id,
        p_after: after,
        p_limit: PAGE,
        ...(split && { p_split: split }),
      });
      if (page.length > 0) yield page;
      if (page.length < PAGE) return;
      after = page.at(-1)?.place ?? after;
    }
  }

  return {
    /** Fixes a draft for good. Refused (`KM001`) while examples wait for review. */
    freezeDataset: (id: string) => rpc(client, 'freeze_dataset', { p_id: id }),

    /** Recounts a frozen data set; undefined for a draft. */
    verifyDataset: async (id: string): Promise<DatasetCheck | undefined> =>
      (await rpc(client, 'verify_dataset', { p_id: id }))[0],

    datasetSplits: (id: string) => rpc(client, 'dataset_splits', { p_id: id }),

    /** Pairs whose inputs share their words, most alike first. `threshold` is 0.5 to 1. */
    nearDuplicates: (id: string, threshold: number, limit: number) =>
      rpc(client, 'near_duplicates', { p_dataset_id: id, p_threshold: threshold, p_limit: limit }),

    /** A link to a photo that a member gave for training, good for an hour. Refused for who may not see its row. */
    trainingPhotoUrl: async (path: string) => {
      const { data, error } = await client.storage.from('training-photos').createSignedUrl(path, 3600);
      if (error) throw httpError(error, Number('status' in error ? error.status : 400) || 400);
      return data.signedUrl;
    },

    /**
     * Takes a photo for ten minutes: the named one, or the next that waits and is nobody's, the least sure first. Asking again renews it.
     * Undefined when none waits.
     */
    claimFoodPhoto: async (id?: string): Promise<PhotoClaim | undefined> => {
      const [row] = await rpc(client, 'claim_food_photo', id ? { p_id: id } : {});
      return row && { id: row.photo_id, heldBy: row.held_by_name ?? undefined };
    },

    /** `seenAt` is the row's `updated_at` as it was read: refused (`KM001`, `photo_changed`) when a colleague decided since. */
    decideFoodPhoto: (id: string, seenAt: string, decision: PhotoDecision) =>
      rpc(client, 'decide_food_photo', {
        p_id: id,
        p_seen_at: seenAt,
        p_decision: decision.kind,
        ...(decision.kind === 'verify' && { p_foods: decision.foods, p_nutrition: decision.nutrition }),
        ...(decision.kind === 'leave_out' && { p_reason: decision.reason }),
      }),

    /** Adds verified food photos to a draft; answers how many. */
    collectFoodPhotos: (datasetId: string) =>
      rpc(client, 'collect_food_photos', { p_dataset_id: datasetId, p_limit: 10_000 }),

    /** A frozen data set for an export. The first page leaves an entry in the audit log. */
    exportDataset: async (id: string, total: number, split?: Split) => ({ total, pages: lines(id, split) }),

    /** Queues a job over a frozen data set. */
    startFinetuning: (request: FinetuningRequest) =>
      rpc(client, 'start_finetuning', {
        p_model_id: request.modelId,
        p_dataset_id: request.datasetId,
        p_target_version: request.targetVersion,
        p_method: request.method,
        p_hyperparameters: request.hyperparameters as Json,
        ...(request.baseVersionId && { p_base_version_id: request.baseVersionId }),
        ...(request.baseModel && { p_base_model: request.baseModel }),
        ...(request.provider && { p_provider: request.provider }),
        ...(request.budgetUsd !== undefined && { p_budget_usd: request.budgetUsd }),
      }),

    /** Cancels a queued job at once and asks what runs one to stop. */
    cancelFinetuning: (id: string) => rpc(client, 'cancel_finetuning', { p_id: id }),

    /** Queues a failed or cancelled job again. */
    retryFinetuning: (id: string) => rpc(client, 'retry_finetuning', { p_id: id }),
  };
}
