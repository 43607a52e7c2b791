import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PublishingJobs } from '../../worker/lanes/publishing/jobs.ts';
import { type RealPostgres, startPostgres } from '../support/postgres.ts';
import { judge, runChaos } from './support/chaosRun.ts';
import { chaosWorld } from './support/chaosWorld.ts';

/** The clocks of Europe go forward on 29 March 2026 and back on 25 October 2026. */
const [SPRING, AUTUMN] = ['2026-03-28T05:00:00Z', '2026-10-24T05:00:00Z'];

/** About ten seconds on two free cores; the machine may be busy with other files. */
const TIMEOUT_MS = 240_000;

let postgres: RealPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres.close());

/** The ledger refuses to be emptied, as it should; a test's own session may. */
const clear = () =>
  postgres.sql
    .unsafe(`set session_replication_role = replica;
      truncate public.social_accounts, public.social_media_posts, private.media_tombstones, public.user_content_library cascade;
      delete from auth.users; delete from public.profiles; delete from public.media_consents;
      set session_replication_role = default`)
    .simple();

describe('500 posts among faults', () => {
  it(
    'end live exactly once, failed with a reason, or unknown and shown to a person',
    async () => {
      const { sql } = postgres;
      const world = chaosWorld(sql, 'chaos-1', SPRING);
      await world.connect();
      await world.schedule(250, 'spring');
      const spring = await runChaos(sql, world);
      world.advance((Date.parse(AUTUMN) - world.now()) / 1000);
      await world.schedule(250, 'autumn');
      const autumn = await runChaos(sql, world);
      const { ended, wrongs } = await judge(sql, world);
      expect(wrongs).toEqual([]);
      const total = Object.values(ended).reduce((sum, each) => sum + each, 0);
      expect(total).toBe(500);
      // The faults did happen, and most posts made their way all the same.
      expect(spring.kills + autumn.kills).toBeGreaterThan(20);
      expect(spring.stalls + autumn.stalls).toBeGreaterThan(0);
      expect(ended.live).toBeGreaterThan(420);
    },
    TIMEOUT_MS,
  );
});

describe('the chaos finds', () => {
  it.each<[string, (jobs: PublishingJobs) => PublishingJobs]>([
    [
      'a lost answer that is taken for a refusal',
      (jobs) => ({
        ...jobs,
        reportPost: (job, report) =>
          jobs.reportPost(
            job,
            report.event === 'unsure' ? { ...report, event: 'refused', remedy: 'retry' } : report,
          ),
      }),
    ],
    [
      'a worker that does not commit "armed" before it sends',
      (jobs) => ({ ...jobs, armPost: async () => ({ armed: true }) }),
    ],
  ])(
    '%s',
    async (_name, broken) => {
      await clear();
      const world = chaosWorld(postgres.sql, 'chaos-2', SPRING, 3);
      await world.connect();
      await world.schedule(80, 'broken');
      await runChaos(postgres.sql, world, broken).catch(() => undefined);
      expect((await judge(postgres.sql, world)).wrongs).not.toEqual([]);
    },
    TIMEOUT_MS,
  );
});
