import type { Client } from './client.ts';
import type { Database } from './database.types.ts';
import { rpc } from './rpc.ts';

export type PromotionDecision = Exclude<Database['public']['Enums']['ai_promotion_status'], 'open'>;

/** One requirement of a name's rule against an evaluation; `measured` is null when nobody measured it. */
export interface PromotionCheck {
  name: string;
  required: string;
  measured: string | null;
  passed: boolean;
}

/** One thing that a version is made of; `examples` stands for all of one origin in a data set. */
export interface LineageNode {
  id: string;
  kind: 'version' | 'job' | 'dataset' | 'examples' | 'source';
  label: string;
  facts: Record<string, string | number | null>;
}

/** Where a version comes from: an edge leads from what was used to what was made of it. */
export interface Lineage {
  nodes: LineageNode[];
  edges: { source: string; target: string }[];
}

/** The registry of models: each verb is one database function. A refusal's code is `KM001`, its message says what to do. */
export function createModelVerbs(client: Client) {
  return {
    /** The move by which a name meant what it meant at an instant; undefined when it meant nothing. */
    aliasAt: async (modelId: string, alias: string, at: Date) =>
      (await rpc(client, 'alias_at', { p_model_id: modelId, p_alias: alias, p_at: at.toISOString() }))[0],

    /** Points a name without a rule at a version. */
    setAlias: (modelId: string, alias: string, versionId: string, reason: string) =>
      rpc(client, 'set_alias', {
        p_model_id: modelId,
        p_alias: alias,
        p_version_id: versionId,
        p_reason: reason,
      }),

    /** Takes back a name's newest move that still stands. */
    rollBackAlias: (modelId: string, alias: string, reason: string) =>
      rpc(client, 'rollback_alias', { p_model_id: modelId, p_alias: alias, p_reason: reason }),

    /** Points a name at a version past its rule, for the whole team to see. The reason has at least 20 characters. */
    breakGlass: (modelId: string, alias: string, versionId: string, reason: string) =>
      rpc(client, 'break_glass', {
        p_model_id: modelId,
        p_alias: alias,
        p_version_id: versionId,
        p_reason: reason,
      }),

    promotionChecks: (
      modelId: string,
      alias: string,
      versionId: string,
      evaluationId: string,
    ): Promise<PromotionCheck[]> =>
      rpc(client, 'promotion_checks', {
        p_model_id: modelId,
        p_alias: alias,
        p_version_id: versionId,
        p_evaluation_id: evaluationId,
      }),

    /** Asks that a name points at a version; a colleague decides. The reason has at least 10 characters. */
    requestPromotion: (
      modelId: string,
      alias: string,
      versionId: string,
      evaluationId: string,
      reason: string,
    ) =>
      rpc(client, 'request_promotion', {
        p_model_id: modelId,
        p_alias: alias,
        p_version_id: versionId,
        p_evaluation_id: evaluationId,
        p_reason: reason,
      }),

    /** Everything that a version was made of, back to the sources. */
    lineage: async (versionId: string) =>
      (await rpc(client, 'lineage', { p_version_id: versionId })) as unknown as Lineage,

    /** Approves (and moves the name), rejects, or withdraws one's own. */
    decidePromotion: (id: string, status: PromotionDecision, note: string) =>
      rpc(client, 'decide_promotion', { p_id: id, p_status: status, ...(note && { p_note: note }) }),
  };
}
