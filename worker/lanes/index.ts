import type { SupabaseClient } from '@supabase/supabase-js';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { RenderEngine } from '../render/engine.ts';
import { judgeInBrowser } from '../render/judge.ts';
import { probeFile } from '../render/probe.ts';
import type { Workspace } from '../render/workspace.ts';
import { runFilmsLane } from './films.ts';
import { runMetricsLane } from './metrics.ts';
import { runPlanningLane } from './planning.ts';
import { planningRuns } from './planningRuns.ts';
import { runPrivacyLane } from './privacy/lane.ts';
import { type PublishingEnv, runPublishingLane } from './publishing/lane.ts';
import { runRemovalsLane } from './removals.ts';
import { runRenderLane } from './render.ts';
import { renderJobs } from './renderJobs.ts';
import { runReportsLane } from './reports.ts';
import { runRewardsLane } from './rewards.ts';
import { runTemplatesLane } from './templates.ts';

export const laneNames = [
  'render',
  'films',
  'planning',
  'metrics',
  'rewards',
  'removals',
  'publishing',
  'privacy',
  'reports',
  'templates',
] as const;
export type LaneName = (typeof laneNames)[number];

export interface LaneContext {
  readonly client: SupabaseClient;
  readonly engine: RenderEngine;
  readonly workspace: Workspace;
  readonly clock: Clock;
  readonly log: Log;
  readonly workerId: string;
  readonly usdPerHour: number | null;
  readonly publishing: PublishingEnv;
}

/** Each lane runs until the signal fires and then returns; what it was doing is given back first. */
export const lanes: Readonly<
  Record<LaneName, (context: LaneContext, shutdown: AbortSignal) => Promise<void>>
> = {
  render: (context, shutdown) =>
    runRenderLane({ ...context, jobs: renderJobs(context.client), probe: probeFile }, shutdown),
  films: runFilmsLane,
  planning: (context, shutdown) =>
    runPlanningLane({ ...context, runs: planningRuns(context.client) }, shutdown),
  metrics: runMetricsLane,
  rewards: runRewardsLane,
  removals: runRemovalsLane,
  publishing: runPublishingLane,
  privacy: runPrivacyLane,
  reports: runReportsLane,
  templates: (context, shutdown) => runTemplatesLane({ ...context, judge: judgeInBrowser }, shutdown),
};
