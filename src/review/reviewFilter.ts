import type { ReviewFilter } from '../data/index.ts';
import { taskChoices } from '../models/modelModel.ts';

const isKind = (text: string | null): text is NonNullable<ReviewFilter['kind']> =>
  taskChoices.some(({ id }) => id === text);
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The filter that an address holds; what is no filter is left out. */
export function filterOf(params: URLSearchParams): ReviewFilter {
  const [model, version, kind] = ['model', 'version', 'kind'].map((name) => params.get(name));
  return {
    ...(model && uuid.test(model) && { modelId: model }),
    ...(version && uuid.test(version) && { versionId: version }),
    ...(isKind(kind ?? null) && { kind: kind as NonNullable<ReviewFilter['kind']> }),
  };
}

export const filterParams = ({ modelId, versionId, kind }: ReviewFilter): Record<string, string> => ({
  ...(modelId && { model: modelId }),
  ...(versionId && { version: versionId }),
  ...(kind && { kind }),
});
