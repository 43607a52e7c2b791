import { type ModelSeed, type ModelVersionSeed, modelSeeds } from '../catalog/models.ts';
import { parseDay, utcInstant } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { DemoOptions } from '../member/member.ts';

const workTime = 14 * 60 + 5;

/** AI models with their versions and the aliases that services ask for. */
export function addRegistry(tables: Tables, { seed, today }: DemoOptions): void {
  const end = parseDay(today);
  const at = (day: number): string => utcInstant(end + day, workTime);
  const modelId = ({ name }: ModelSeed): string => stableUuid(`${seed}/ai_models/${name}`);
  const versionId = ({ name }: ModelSeed, version: string): string =>
    stableUuid(`${seed}/ai_model_versions/${name}/${version}`);

  const versionRow = (model: ModelSeed, version: ModelVersionSeed): Row => ({
    id: versionId(model, version.version),
    model_id: modelId(model),
    version: version.version,
    status: version.status,
    provider: version.provider,
    provider_model: version.providerModel,
    base_model: version.provider === 'self_hosted' ? version.providerModel.replace('keel', 'base') : null,
    parameters: model.task === 'embedding' ? { dimensions: 384 } : { temperature: 0.2, max_tokens: 2048 },
    input_cost_usd_per_million: version.inputUsd,
    output_cost_usd_per_million: model.task === 'embedding' ? 0 : version.outputUsd,
    context_window_tokens: model.task === 'embedding' ? 512 : 128_000,
    release_notes: version.notes,
    deployed_at: version.deployedDay === undefined ? null : at(version.deployedDay),
    retired_at: version.retiredDay === undefined ? null : at(version.retiredDay),
    created_at: at(version.createdDay),
    updated_at: at(version.retiredDay ?? version.deployedDay ?? version.createdDay),
  });

  for (const model of modelSeeds) {
    const createdAt = at(Math.min(...model.versions.map(({ createdDay }) => createdDay)));
    addRows(tables, 'public.ai_models', [
      {
        id: modelId(model),
        name: model.name,
        display_name: model.displayName,
        task: model.task,
        description: model.description,
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
    const aliases = Object.entries(model.aliases).map(([alias, version]) => {
      const pointed = model.versions.find((candidate) => candidate.version === version);
      return {
        id: stableUuid(`${seed}/ai_model_aliases/${model.name}/${alias}`),
        model_id: modelId(model),
        alias,
        version_id: versionId(model, version),
        reason: pointed?.notes ?? 'First version.',
        changed_by_name: 'Demo',
        changed_at: at(pointed?.deployedDay ?? pointed?.createdDay ?? 0),
      };
    });
    addRows(tables, 'public.ai_model_aliases', aliases);
  }
}
