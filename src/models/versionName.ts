import type { ModelVersion } from './modelModel.ts';

/** A version as a person names it; null is a name that was taken away. */
export const versionName = (versions: readonly ModelVersion[], id: string | null) =>
  id === null ? 'nothing' : (versions.find((version) => version.id === id)?.version ?? 'an older version');
