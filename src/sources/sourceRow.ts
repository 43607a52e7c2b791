import type { Source } from '../knowledge/sourceModel.ts';

/** What staff may say of a source; what was indexed is written by whatever indexes. */
export type SourceWords = Pick<
  Source,
  | 'name'
  | 'source_type'
  | 'uri'
  | 'publisher'
  | 'license'
  | 'language'
  | 'topics'
  | 'embedding_model'
  | 'published_on'
  | 'refresh_after_days'
  | 'notes'
>;

/** The columns that a form may write. */
export const sourceWords = (source: Omit<Source, 'topics'> & { topics: Topics }): SourceWords => ({
  name: source.name,
  source_type: source.source_type,
  uri: source.uri || null,
  publisher: source.publisher || null,
  license: source.license || null,
  language: source.language || 'en',
  topics: topicsIn(source.topics),
  embedding_model: source.embedding_model || null,
  published_on: source.published_on || null,
  refresh_after_days: source.refresh_after_days ?? null,
  notes: source.notes || null,
});

/** As the row has them, or as they are being typed. */
export type Topics = readonly string[] | string | null | undefined;

export const topicsText = (topics: Topics): string =>
  typeof topics === 'string' ? topics : (topics ?? []).join(', ');
export const topicsIn = (topics: Topics): string[] => [
  ...new Set(
    topicsText(topics)
      .split(',')
      .flatMap((topic) => topic.trim().toLowerCase() || []),
  ),
];
