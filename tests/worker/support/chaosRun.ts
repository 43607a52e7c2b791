import type postgres from 'postgres';
import { type PublishingJobs, publishingJobs, type Rpc } from '../../../worker/lanes/publishing/jobs.ts';
import { type PublishingOptions, runPost } from '../../../worker/lanes/publishing/post.ts';
import { silentLog } from '../../../worker/log.ts';
import { platformClients, realHosts } from '../../../worker/platforms/index.ts';
import { type ChaosWorld, type Session, vault } from './chaosWorld.ts';
import { mediaOf } from './platformBench.ts';

const WORKERS = 4;
/** Chances for each call that a worker makes: it dies before it, or right after it took effect. */
const DIES = 0.004;
/** Chance that a worker stands still after arming, for longer than its lease. */
const STALLS = 0.01;

class Killed extends Error {}

export interface ChaosCounts {
  kills: number;
  stalls: number;
  steps: number;
}

/** One worker, mortal: once it was killed, every call of it fails for ever. */
function worker(
  world: ChaosWorld,
  session: Session,
  name: string,
  counts: ChaosCounts,
  change: (jobs: PublishingJobs) => PublishingJobs,
) {
  let dead = false;
  const mortal = async <T>(call: () => Promise<T>): Promise<T> => {
    if (dead) throw new Killed();
    const dies = world.random.chance(DIES) ? (world.random.chance(0.5) ? 'before' : 'after') : null;
    if (dies) counts.kills += 1;
    dead = dies !== null;
    if (dies === 'before') throw new Killed();
    const answer = await call();
    if (dies === 'after') throw new Killed();
    return answer;
  };
  const rpc: Rpc = (database, args) =>
    mortal(async () => {
      const answer = await session.rpc(database, args);
      if (database === 'arm_post' && world.random.chance(STALLS)) {
        counts.stalls += 1;
        world.advance(1_200);
      }
      return answer;
    });
  const http = {
    fetch: (input: RequestInfo | URL, init?: RequestInit) => mortal(() => world.fakes.fetch(input, init)),
    timeoutSeconds: 5,
  };
  const jobs = change(publishingJobs(rpc));
  const options: PublishingOptions = {
    jobs,
    clients: platformClients(http, realHosts, world.now),
    vault,
    clock: { now: world.now, sleep: async () => undefined },
    log: silentLog,
    workerId: name,
    openMedia: async () => ({ ...mediaOf(6_000), close: async () => undefined }),
  };
  return {
    dead: () => dead,
    /** @returns false when nothing was due. */
    async step(): Promise<boolean> {
      const job = await jobs.claimPost(name, 300).catch(() => null);
      if (!job) return dead;
      counts.steps += 1;
      await runPost(options, job, new AbortController().signal);
      return true;
    },
  };
}

const OPEN = `select count(*)::int as open, min(greatest(run_after, coalesce(lease_expires_at, '-infinity'), case when status = 'approved' then scheduled_for else '-infinity' end)) as next
  from public.social_media_posts where status not in ('live', 'failed', 'cancelled', 'removed') and needs_person_at is null`;

/**
 * Lets workers work until every post has come to an end. Two of them share a name, as a process that was started twice would;
 * who dies is replaced. When nothing is due, the clock jumps to what is due next, and sometimes hours beyond.
 */
export async function runChaos(
  sql: postgres.Sql,
  world: ChaosWorld,
  change: (jobs: PublishingJobs) => PublishingJobs = (jobs) => jobs,
): Promise<ChaosCounts> {
  const counts: ChaosCounts = { kills: 0, stalls: 0, steps: 0 };
  let born = 0;
  const name = () => `worker-${born++ < 2 ? 0 : born}`;
  const sessions = await Promise.all(Array.from({ length: WORKERS }, () => world.session()));
  const bear = (session: Session) => worker(world, session, name(), counts, change);
  const workers = sessions.map(bear);
  /** Works until nothing is due, and is born again as often as it dies. */
  const work = async (session: Session, index: number): Promise<boolean> => {
    let worked = false;
    for (;;) {
      let each = workers[index];
      if (!each || each.dead()) {
        each = bear(session);
        workers[index] = each;
      }
      if (!(await each.step())) return worked;
      worked = true;
    }
  };
  try {
    for (let round = 0; round < 4_000; round++) {
      const busy = await Promise.all(sessions.map(work));
      if (busy.some(Boolean)) continue;
      const [state] = (await sql.unsafe(OPEN)) as unknown as { open: number; next: Date | null }[];
      if (!state || state.open === 0) return counts;
      const wait = ((state.next?.getTime() ?? 0) - world.now()) / 1000;
      world.advance(Math.max(5, wait) + (world.random.chance(0.03) ? world.random.between(600, 14_400) : 0));
    }
  } finally {
    for (const session of sessions) session.end();
  }
  throw new Error('The posts never came to an end');
}

export interface ChaosVerdict {
  /** Posts by their last status. */
  readonly ended: Readonly<Record<string, number>>;
  /** What must not be: a sentence each. */
  readonly wrongs: readonly string[];
  readonly duplicates: number;
}

/** Compares what the database says with what is public at the platforms. */
export async function judge(sql: postgres.Sql, world: ChaosWorld): Promise<ChaosVerdict> {
  world.advance(3_600);
  await world.fakes.settle();
  const posts = await sql<
    {
      caption: string;
      platform: keyof ReturnType<typeof world.fakes.live>;
      status: string;
      id: string | null;
      reason: string | null;
      shown: boolean;
    }[]
  >`select caption, platform, status, platform_post_id as id, error_code as reason, needs_person_at is not null as shown
    from public.social_media_posts`;
  const live = world.fakes.live();
  const ended: Record<string, number> = {};
  const wrongs: string[] = [];
  let duplicates = 0;
  let accounted = 0;
  for (const { caption, platform, status, id, reason, shown } of posts) {
    ended[status] = (ended[status] ?? 0) + 1;
    const there = live[platform].filter(({ text }) => text === caption);
    accounted += there.length;
    if (there.length > 1) duplicates += 1;
    if (there.length > 1) wrongs.push(`${caption} on ${platform} is there ${there.length} times`);
    if (status === 'live' && there[0]?.id !== id)
      wrongs.push(`${caption} on ${platform} is called live and is not there`);
    if (status === 'failed' && there.length > 0)
      wrongs.push(`${caption} on ${platform} is called failed (${reason}) and is there`);
    if (status === 'failed' && !reason) wrongs.push(`${caption} failed without a reason`);
    if (status === 'unknown' && !shown) wrongs.push(`${caption} is unknown and nobody sees it`);
    if (!['live', 'failed', 'unknown'].includes(status)) wrongs.push(`${caption} ended ${status}`);
  }
  const published = Object.values(live).reduce((sum, each) => sum + each.length, 0);
  if (published !== accounted) wrongs.push(`${published - accounted} public posts belong to nobody`);
  return { ended, wrongs, duplicates };
}
