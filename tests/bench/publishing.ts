import type postgres from 'postgres';
import { startPostgres } from '../support/postgres.ts';
import { fillPublishingSql, GROWTH_STAFF } from './publishingFill.ts';
import { interleaved, table } from './ratios.ts';

const DAY_MS = 86_400_000;

/**
 * The calendar and the learning page over many posts on a real PostgreSQL, each against a plain read of the same rows by somebody of whom the
 * same permission is asked. `npm run bench -- publishing`.
 */
export async function benchPublishing(count = 100_000): Promise<void> {
  const server = await startPostgres();
  try {
    await server.runner.exec(fillPublishingSql(count));
    await server.sql`vacuum analyze`;
    const session = await server.sql.reserve();
    const claims = `select set_config('request.jwt.claim.sub', '${GROWTH_STAFF}', false),
      set_config('request.jwt.claims', '{"sub":"${GROWTH_STAFF}"}', false)`;
    await session.unsafe(`${claims}; set role authenticated`);
    console.log(await calendar(session, count));
    console.log(await learning(session, count));
    await session.unsafe('reset role');
    session.release();
  } finally {
    await server.close();
  }
}

async function calendar(session: postgres.ReservedSql, count: number): Promise<string> {
  const around = (before: number, after: number) =>
    [new Date(Date.now() - before * DAY_MS), new Date(Date.now() + after * DAY_MS)] as const;
  const read =
    ([from, to]: readonly [Date, Date]) =>
    () =>
      session`select public.publishing_calendar(${from}, ${to})`;
  const month = around(15, 20);
  const [from, to] = month;
  const [post] = await session<[{ id: string; account_id: string; content_id: string; caption: string }]>`
    select id, account_id, content_id, caption from public.social_media_posts where status = 'approved' order by scheduled_for limit 1`;
  const measured = await interleaved(
    [
      {
        name: 'floor: the same five weeks, rows only',
        run: () => session`select public.bench_posts(${from}, ${to})`,
      },
      { name: 'publishing_calendar, five weeks around today', run: read(month) },
      { name: 'publishing_calendar, the week to come', run: read(around(0, 7)) },
      { name: 'publishing_calendar, five weeks a year ago', run: read(around(380, -345)) },
      {
        name: 'posting_terms of one moment',
        run: () =>
          session`select public.posting_terms(${post.account_id}, now() + interval '1 day', ${post.content_id}, ${post.caption}, ${post.id})`,
      },
    ],
    20,
  );
  return table(`Calendar over ${count.toLocaleString('en')} posts`, measured, 'five weeks at most 3');
}

async function learning(session: postgres.ReservedSql, count: number): Promise<string> {
  const lifts = (by: string) => () => session`select public.content_lifts(${by})`;
  const measured = await interleaved(
    [
      { name: 'floor: the year’s posts, summed', run: () => session`select public.bench_results()` },
      { name: 'learning_summary', run: () => session`select public.learning_summary()` },
      ...['time', 'hashtag', 'film', 'template', 'hook'].map((by) => ({
        name: `content_lifts by ${by}`,
        run: lifts(by),
      })),
      {
        name: 'learning_posts, a hundred of one hashtag',
        run: () => session`select public.learning_posts('hashtag', 'tag7')`,
      },
    ],
    7,
  );
  return table(`Learning over ${count.toLocaleString('en')} posts`, measured, 'each at most 5');
}
