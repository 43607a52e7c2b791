import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';
import { rowsAs, signedIn } from './actors.ts';
import { differences, drain } from './storm.ts';
import { peopleSql, staffIds } from './world.ts';

/** Whose day it is: the company's for what happens to it, the member's own for what members do. Also where clocks change. */
let backend: TestBackend;
const admin = signedIn(staffIds.admin);
const analyst = signedIn(staffIds.analyst);
const version = '00000000-0000-4000-8000-0000000000e2';

const call = (at: string) =>
  `insert into public.model_performance_logs (model_version_id, called_at, latency_ms) values ('${version}', '${at}', 100);`;
const signUps = (at: string, count: number, prefix: string) =>
  `insert into auth.users (id, email, email_confirmed_at)
     select gen_random_uuid(), '${prefix}' || i || '@example.com', now() from generate_series(1, ${count}) i;
   update public.profiles set created_at = '${at}', time_zone = 'America/New_York' where email like '${prefix}%';`;

beforeAll(async () => {
  backend = await testBackend();
  await backend.sql.exec(peopleSql);
  await backend.sql.exec(`
    insert into public.ai_models (id, name, display_name, task) values ('00000000-0000-4000-8000-0000000000e1', 'day-model', 'Day', 'chat');
    insert into public.ai_model_versions (id, model_id, version, provider, provider_model)
      values ('${version}', '00000000-0000-4000-8000-0000000000e1', '1', 'anthropic', 'some-model');
    ${['2026-03-08T04:59Z', '2026-03-08T05:01Z', '2026-03-09T03:59Z', '2026-03-09T04:01Z', '2026-11-01T03:59Z', '2026-11-01T04:01Z', '2026-11-02T04:59Z', '2026-11-02T05:01Z'].map(call).join('\n')}
    ${signUps('2026-03-01T04:30Z', 20, 'feb')} ${signUps('2026-03-01T05:30Z', 20, 'mar')} ${signUps('2026-04-10T12:00Z', 20, 'apr')}
    update public.profiles set created_at = '2026-04-10' where email !~ '^(feb|mar|apr)';`);
  await drain(backend.sql);
}, 240_000);
afterAll(() => backend.close());

const ask = async <Answer>(name: string, query: object, actor = admin): Promise<Answer> => {
  const [row] = await rowsAs<{ answer: Answer }>(
    backend.pg,
    actor,
    `select public.${name}($1::jsonb) as answer`,
    [JSON.stringify(query)],
  );
  return (row as { answer: Answer }).answer;
};
const setZone = async (zone: string, actor = admin) => {
  const changed = await rowsAs(
    backend.pg,
    actor,
    `update public.company_settings set time_zone = '${zone}' returning 1 as n`,
  );
  await drain(backend.sql);
  return changed.length;
};
const callsByDay = async (from: string, to: string) =>
  (await ask<{ points: { period: string; calls: number }[] }>('metric_models', { from, to })).points.map(
    ({ period, calls }) => `${period} ${calls}`,
  );
const months = async () =>
  (
    await ask<{ months: { month: string; step: string; people: number | null }[] }>('metric_funnel', {
      from: '2026-02-01',
      to: '2026-03-31',
    })
  ).months
    .filter(({ step }) => step === 'signed_up')
    .map(({ month, people }) => `${month} ${people}`);

describe('the company’s days', () => {
  it('are those of its time zone; short and long nights move nothing to another day', async () => {
    expect(await callsByDay('2026-03-07', '2026-03-10')).toEqual(['2026-03-08 2', '2026-03-09 2']);
    expect(await months()).toEqual(['2026-03-01 40']);
    expect(await setZone('America/New_York')).toBe(1);
    // 8 March has 23 hours there, 1 November 25.
    expect(await callsByDay('2026-03-07', '2026-03-10')).toEqual([
      '2026-03-07 1',
      '2026-03-08 2',
      '2026-03-09 1',
    ]);
    expect(await callsByDay('2026-10-31', '2026-11-02')).toEqual([
      '2026-10-31 1',
      '2026-11-01 2',
      '2026-11-02 1',
    ]);
    expect(await months()).toEqual(['2026-02-01 20', '2026-03-01 20']);
    expect(await differences(backend.sql)).toEqual([]);
  });

  it('may begin at half past, and leave nothing behind under the zone of before', async () => {
    await setZone('Asia/Kolkata');
    expect(await callsByDay('2026-03-07', '2026-03-10')).toEqual(['2026-03-08 2', '2026-03-09 2']);
    await backend.sql.exec(call('2026-03-09T18:29Z') + call('2026-03-09T18:31Z'));
    await drain(backend.sql);
    expect(await callsByDay('2026-03-09', '2026-03-10')).toEqual(['2026-03-09 3', '2026-03-10 1']);
    expect(await differences(backend.sql)).toEqual([]);
    await setZone('UTC');
    expect(await callsByDay('2026-03-07', '2026-03-10')).toEqual(['2026-03-08 2', '2026-03-09 4']);
    expect(await differences(backend.sql)).toEqual([]);
  });

  it('are set by admins, with a name that exists', async () => {
    expect(await setZone('Europe/Berlin', analyst)).toBe(0);
    await expect(setZone('Mars/Olympus')).rejects.toMatchObject({ code: '23514' });
    expect(
      await backend.sql.query(
        `select count(*)::int as n from public.audit_log where table_name = 'company_settings'`,
      ),
    ).toEqual([{ n: 3 }]);
  });
});

it('a streak runs through nights on which the members’ clocks change, and is not broken by the company’s zone', async () => {
  // 23:30 in New York on each of ten days around 8 March: by days in UTC one would be missing and another double.
  await backend.sql.exec(`
    insert into public.user_behavior_events (user_id, event_type, occurred_at)
    select p.id, 'app_opened', (d + time '23:30') at time zone 'America/New_York'
    from public.profiles p cross join generate_series(timestamp '2026-03-04', '2026-03-13', '1 day') d where p.email like 'feb%'`);
  await drain(backend.sql);
  for (const zone of ['UTC', 'Pacific/Kiritimati']) {
    await setZone(zone);
    const { bands } = await ask<{ bands: { least_days: number; people: number | null }[] }>(
      'metric_streaks',
      { to: '2026-03-13' },
    );
    expect(bands.find(({ least_days }) => least_days === 7)?.people, zone).toBe(20);
    const { points } = await ask<{ points: { period: string; dau: number }[] }>('metric_engagement', {
      from: '2026-03-03',
      to: '2026-03-14',
    });
    expect(points.map(({ dau }) => dau).filter((dau) => dau > 0)).toEqual(Array(10).fill(20));
  }
  await setZone('UTC');
});

describe('annotations', () => {
  interface Note {
    source: string;
    occurred_on: string;
    title: string;
    kind: string;
  }
  const notes = async (actor = admin) =>
    (await ask<Note[]>('metric_annotations', { from: '2026-05-01', to: '2026-05-31' }, actor)).map(
      ({ source, occurred_on, title }) => `${source} ${occurred_on} ${title}`,
    );

  it('are those written by hand and what changed by itself, on the company’s days', async () => {
    await backend.sql.exec(`
      insert into public.annotations (occurred_on, ends_on, title) values ('2026-04-28', '2026-05-02', 'Campaign'), ('2026-06-01', null, 'Later');
      insert into public.ai_model_aliases (model_id, alias, version_id, reason, changed_by_name)
        values ('00000000-0000-4000-8000-0000000000e1', 'canary', '${version}', 'A first try', 'Keel');
      insert into public.content_templates (id, template_name, film) values ('00000000-0000-4000-8000-0000000000a1', 'Reel', 'progress-journey');
      insert into public.content_template_versions (template_id, film, status) values ('00000000-0000-4000-8000-0000000000a1', 'progress-journey', 'draft');
      set session_replication_role = replica;
      update public.ai_model_aliases set changed_at = '2026-05-10T23:30Z';
      update public.content_template_versions set status = 'published', published_at = '2026-05-20T12:00Z';
      insert into public.programs (user_id, version, name, primary_goal, program_start_date, full_bundle, generator_version, created_at)
        select id, row_number() over (), 'Plan', 'improve_health', '2026-05-03', '{}', '4.2', timestamptz '2026-05-05Z' + n * interval '1 day'
        from public.profiles cross join generate_series(0, 1) n where email in ('feb1@example.com', 'feb2@example.com');
      set session_replication_role = origin;`);
    const expected = [
      'template 2026-05-20 Reel: version 1 published',
      'alias 2026-05-10 day-model: “canary” means 1',
      'program 2026-05-05 Programs by 4.2',
      'staff 2026-04-28 Campaign',
    ];
    expect(await notes()).toEqual(expected);
    await setZone('Europe/Berlin');
    expect(await notes()).toEqual(expected.map((line) => line.replace('2026-05-10', '2026-05-11')));
    await setZone('UTC');
  });

  it('of names of models are for those who may see models', async () => {
    expect((await notes(signedIn(staffIds.coach))).map((line) => line.split(' ')[0])).toEqual([
      'template',
      'program',
      'staff',
    ]);
    await expect(notes({ role: 'authenticated', id: crypto.randomUUID() })).rejects.toMatchObject({
      code: '42501',
    });
  });
});
