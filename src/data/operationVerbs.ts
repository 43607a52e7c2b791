import type { Client } from './client.ts';
import type { Database } from './database.types.ts';
import { type Returns, rpc } from './rpc.ts';

/** Days in UTC, both included, as `YYYY-MM-DD`. */
export interface DayRange {
  from: string;
  to: string;
}

interface ExtractionCounts {
  entries: number;
  failed: number;
  mean_confidence: number | null;
  cost_usd: number;
}

export interface ExtractionSummary {
  totals: ExtractionCounts & { corrected: number };
  days: (ExtractionCounts & { day: string })[];
  /** `band` 0 is a confidence of 0 to 10 %. */
  confidence: { band: number; entries: number; corrected: number }[];
  failures: { error_code: string; entries: number }[];
}

export type ExtractionEntry = Omit<
  Returns<'extraction_entries'>[number],
  'ai_model' | 'ai_classification' | 'confidence' | 'cost_usd' | 'latency_ms' | 'error_code' | 'error_message'
> & {
  ai_model: string | null;
  ai_classification: string | null;
  confidence: number | null;
  cost_usd: number | null;
  latency_ms: number | null;
  error_code: string | null;
  error_message: string | null;
};

/** Which entries of a range: all of them, when nothing is named. */
export interface ExtractionFilter {
  status?: Database['public']['Enums']['processing_status'];
  errorCode?: string;
  band?: number;
  corrected?: boolean;
}

interface CoachingCounts {
  cost_usd: number;
  answers: number;
  members: number;
}

export interface CoachingCosts {
  totals: CoachingCounts;
  days: (CoachingCounts & { day: string })[];
  members: { user_pseudonym: string; cost_usd: number; answers: number; days: number }[];
}

/** What the AI team asks while models run. */
export function createOperationVerbs(client: Client) {
  return {
    /** Who works in the registry, by name. */
    aiTeam: () => rpc(client, 'ai_team', {}),

    /** Occurrences of an error by day (UTC), today last. */
    errorTrend: (groupId: string, days: number) =>
      rpc(client, 'error_trend', { p_group_id: groupId, p_days: days }),

    /** What is cached now, by kind. */
    contextCacheSummary: () => rpc(client, 'context_cache_summary', {}),

    extractionSummary: async ({ from, to }: DayRange) =>
      (await rpc(client, 'extraction_summary', { p_from: from, p_to: to })) as unknown as ExtractionSummary,

    /** The newest entries behind a number of `extractionSummary`, without what the member put in. */
    extractionEntries: async ({ from, to }: DayRange, filter: ExtractionFilter, limit: number) =>
      (await rpc(client, 'extraction_entries', {
        p_from: from,
        p_to: to,
        p_limit: limit,
        ...(filter.status && { p_status: filter.status }),
        ...(filter.errorCode !== undefined && { p_error_code: filter.errorCode }),
        ...(filter.band !== undefined && { p_band: filter.band }),
        ...(filter.corrected !== undefined && { p_corrected: filter.corrected }),
      })) as ExtractionEntry[],

    /** What coaching cost, and the dearest members under their pseudonyms. */
    coachingCosts: async ({ from, to }: DayRange, limit = 20) =>
      (await rpc(client, 'coaching_costs', {
        p_from: from,
        p_to: to,
        p_limit: limit,
      })) as unknown as CoachingCosts,
  };
}
