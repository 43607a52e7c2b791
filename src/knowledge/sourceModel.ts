import type { Enums, Tables } from '../data/database.types.ts';

export type Source = Tables<'ai_knowledge_sources'>;
export type SourceState = Enums<'ai_source_state'>;

type Tone = 'success' | 'info' | 'default' | 'warning' | 'error';

export const stateText: Readonly<Record<SourceState, { label: string; tone: Tone }>> = {
  ready: { label: 'Ready', tone: 'success' },
  indexing: { label: 'Being indexed', tone: 'info' },
  pending: { label: 'Waiting', tone: 'default' },
  stale: { label: 'Out of date', tone: 'warning' },
  failed: { label: 'Failed', tone: 'error' },
  retired: { label: 'Retired', tone: 'default' },
};

const DAY_MS = 86_400_000;

/** What state a source is in at `now`: what was to be indexed again by then is out of date, whether or not anybody wrote it down. */
export function stateAt(
  { state, last_indexed_at: indexed, refresh_after_days: days }: Source,
  now: Date,
): SourceState {
  const due = indexed !== null && days !== null && Date.parse(indexed) + days * DAY_MS < now.getTime();
  return state === 'ready' && due ? 'stale' : state;
}

/** Share of all chunks that are embedded, 0 to 1; undefined without chunks. Retired sources answer nothing and don't count. */
export function coverage(sources: readonly Source[]): number | undefined {
  const used = sources.filter(({ state }) => state !== 'retired');
  const chunks = used.reduce((sum, source) => sum + source.chunks_count, 0);
  const embedded = used.reduce((sum, source) => sum + source.embedded_chunks_count, 0);
  return chunks > 0 ? embedded / chunks : undefined;
}
