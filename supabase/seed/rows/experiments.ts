import { parseDay, utcInstant } from '../core/calendar.ts';
import { stableUuid } from '../core/hash.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import type { DemoOptions } from '../member/member.ts';
import { modelId, versionId } from './registry.ts';

const experimentSeeds = [
  {
    name: 'own-extractor',
    title: 'Our own model for quick entries',
    hypothesis:
      'Our fine-tuned model reads more entries right than the rented one, at a twentieth of the price.',
    model: 'quick-entry-extractor',
    state: 'concluded',
    arms: ['1.0', '1.1'],
    startDay: -99,
    stopDay: -91,
    decision: 'Accepted far more often, at a twentieth of the price: 1.1 becomes the champion.',
  },
  {
    name: 'own-model-for-chat',
    title: 'Our own model for the chat',
    model: 'coach-chat',
    hypothesis: 'Our fine-tuned model is accepted as often as the champion, at a twentieth of the price.',
    state: 'running',
    arms: ['2026.2', '2026.3-rc1'],
    startDay: -8,
    stopDay: undefined,
    decision: null,
  },
] as const;

/** Two experiments: one with an effect, one that has too few members yet. Who is in them the database works out (completeRegistry). */
export function addExperiments(tables: Tables, { seed, today }: DemoOptions): void {
  const end = parseDay(today);
  const at = (day: number): string => utcInstant(end + day, 9 * 60);
  for (const {
    name,
    title,
    hypothesis,
    model,
    state,
    arms,
    startDay,
    stopDay,
    decision,
  } of experimentSeeds) {
    const id = stableUuid(`${seed}/ai_experiments/${name}`);
    const armId = (version: string) => stableUuid(`${id}/${version}`);
    addRows(tables, 'public.ai_experiments', [
      {
        id,
        name,
        title,
        hypothesis,
        model_id: modelId(seed, model),
        state,
        salt: `demo-${name}`,
        traffic_pct: state === 'running' ? 25 : 100,
        alpha: 0.05,
        power: 0.8,
        planned_users_per_arm: state === 'running' ? 420 : 60,
        started_at: at(startDay),
        stopped_at: stopDay === undefined ? null : at(stopDay),
        decision,
        winner_arm_id: stopDay === undefined ? null : armId(arms[1]),
        created_at: at(startDay - 3),
        updated_at: at(stopDay ?? startDay),
      },
    ]);
    addRows(
      tables,
      'public.ai_experiment_arms',
      arms.map(
        (version, index): Row => ({
          id: armId(version),
          experiment_id: id,
          name: index === 0 ? 'control' : version,
          version_id: versionId(seed, model, version),
          allocation_pct: 50,
          is_control: index === 0,
          created_at: at(startDay - 3),
        }),
      ),
    );
    addRows(
      tables,
      'public.ai_experiment_metrics',
      [
        {
          name: 'accepted_share',
          direction: 'increase',
          is_primary: true,
          smallest_effect: 0.05,
          baseline_mean: 0.62,
          baseline_deviation: 0.2,
        },
        {
          name: 'cost_usd',
          direction: 'decrease',
          is_primary: false,
          smallest_effect: 0.0005,
          baseline_mean: 0.004,
          baseline_deviation: 0.002,
        },
      ].map((metric) => ({
        id: stableUuid(`${id}/${metric.name}`),
        experiment_id: id,
        ...metric,
        created_at: at(startDay - 3),
      })),
    );
  }
}
