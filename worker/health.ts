import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Log, LogFields } from './log.ts';

/** What a supervisor wants to know of a worker: whether it works, and what it has done so far. */
export interface Health {
  /** The log, counted as it is written. */
  readonly log: Log;
  /** A lane runs until the worker stops: one that ended before that is a fault. */
  watch(lane: string, running: Promise<void>): void;
  readonly app: Hono;
}

const labels = (fields: Readonly<Record<string, string>>) =>
  Object.entries(fields)
    .map(([name, value]) => `${name}="${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`)
    .join(',');

/**
 * `GET /health`: 200 while every lane runs, 503 naming those that ended. `GET /metrics`: Prometheus' text format, with the events of the log
 * counted by name and level. Neither says anything of a member, because the log doesn't.
 * @param now milliseconds since 1970.
 */
export function createHealth(inner: Log, now: () => number = Date.now): Health {
  const begun = now();
  const events = new Map<string, number>();
  const lanes = new Map<string, 'running' | 'ended'>();
  const count = (level: 'info' | 'warn' | 'error') => (event: string, fields?: LogFields) => {
    const key = labels({ event, level });
    events.set(key, (events.get(key) ?? 0) + 1);
    inner[level](event, fields);
  };
  const app = new Hono();
  app.get('/health', (c) => {
    const ended = [...lanes].filter(([, state]) => state === 'ended').map(([lane]) => lane);
    return c.json(
      { status: ended.length === 0 ? 'ok' : 'lanes ended', lanes: Object.fromEntries(lanes) },
      ended.length === 0 ? 200 : 503,
    );
  });
  app.get('/metrics', (c) =>
    c.text(
      [
        '# HELP keel_worker_events_total Events of the log since the start.',
        '# TYPE keel_worker_events_total counter',
        ...[...events].map(([key, n]) => `keel_worker_events_total{${key}} ${n}`),
        '# HELP keel_worker_lane_running 1 while the lane works.',
        '# TYPE keel_worker_lane_running gauge',
        ...[...lanes].map(
          ([lane, state]) => `keel_worker_lane_running{${labels({ lane })}} ${state === 'running' ? 1 : 0}`,
        ),
        '# HELP keel_worker_uptime_seconds Seconds since the start.',
        '# TYPE keel_worker_uptime_seconds gauge',
        `keel_worker_uptime_seconds ${Math.round((now() - begun) / 1000)}`,
        '# HELP process_resident_memory_bytes Memory of this process, without its browser.',
        '# TYPE process_resident_memory_bytes gauge',
        `process_resident_memory_bytes ${process.memoryUsage.rss()}`,
        '',
      ].join('\n'),
    ),
  );
  return {
    log: { info: count('info'), warn: count('warn'), error: count('error') },
    watch(lane, running) {
      lanes.set(lane, 'running');
      // A lane that throws still ends the process, as if nobody watched: a supervisor starts it again.
      void running.finally(() => lanes.set(lane, 'ended'));
    },
    app,
  };
}

/** Serves it on this port, of every address of the container. @returns how to stop. */
export function serveHealth({ app }: Health, port: number): () => Promise<void> {
  const server = serve({ fetch: app.fetch, port, hostname: '0.0.0.0' });
  return () => new Promise((resolve) => server.close(() => resolve()));
}
