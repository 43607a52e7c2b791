import { cleanup, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type ConsoleTest,
  openConsole,
  pageTitle,
  screen,
  signIn,
  signOut,
  startConsoleTest,
  waitFor,
} from './console.tsx';
import { expectConsole } from './setup.ts';

let test: ConsoleTest;
const model = '00000000-0000-4000-8000-0000000000c1';
const version = '00000000-0000-4000-8000-0000000000c2';
const sql = <Row,>(text: string, params: unknown[] = []) => test.backend.sql.query<Row>(text, params);

/** Forty timeouts today and two of another kind in the week before. */
const errors = async () => {
  await sql(`insert into public.ai_errors (model_version_id, error_code, message, severity, occurred_at, request_id)
    select '${version}', 'timeout', 'No answer after ' || i || ' ms', 'error', now() - i * interval '1 minute', 'req-' || i
    from generate_series(1, 40) i`);
  await sql(`insert into public.ai_errors (model_version_id, error_code, message, severity, occurred_at)
    select '${version}', 'refused', 'Withheld by the filter', 'warning', now() - i * interval '3 days' from generate_series(1, 2) i`);
};

beforeAll(async () => {
  test = await startConsoleTest();
  await test.backend.staff('ml');
  await test.backend.staff('admin');
  await sql(
    `insert into public.ai_models (id, name, display_name, task) values ('${model}', 'chef', 'Chef', 'chat')`,
  );
  await sql(`insert into public.ai_model_versions (id, model_id, version, provider, provider_model)
    values ('${version}', '${model}', '7', 'openai', 'm-7')`);
  await errors();
});
afterEach(signOut);
afterAll(() => test.close());

const open = async (path: string, title: string | RegExp, email = 'ml@keel.example') => {
  await signIn(email);
  const { user } = openConsole(path);
  await pageTitle(title);
  return user;
};

/** The same person at another address, with nothing kept from before. */
const reopen = (path: string) => {
  cleanup();
  return openConsole(path).user;
};

/** The row of a table that a text stands in. */
const rowOf = async (text: string | RegExp) =>
  within((await screen.findByText(text)).closest('tr') as HTMLElement);

describe('Errors', () => {
  it('are listed by group, a spike marked, with their trend in words', async () => {
    const user = await open('/ai_error_groups', 'Errors');
    const spike = await rowOf(/No answer after/);
    expect(spike.getByText('Spike')).toBeTruthy();
    expect(spike.getByRole('img', { name: '40 in 24 hours, 0 a day before' })).toBeTruthy();
    const usual = await rowOf('Withheld by the filter');
    expect(usual.queryByText('Spike')).toBeNull();
    await user.click(spike.getByText(/No answer/));
    await pageTitle('timeout');
    const times = within(await screen.findByRole('table', { name: 'Occurrences' }));
    expect(await times.findAllByText(/^req-/)).toHaveLength(20);
    expect(await times.findAllByText('7')).toHaveLength(20);
    await user.click(screen.getByRole('button', { name: /next page/i }));
    expect(await screen.findByText('req-40')).toBeTruthy();
  });

  const state = async () =>
    (
      await sql<{ status: string; owner: string | null; note: string | null }>(
        `select g.status::text, s.full_name as owner, g.note from public.ai_error_groups g
         left join public.staff_members s on s.user_id = g.owner_id where error_code = 'refused'`,
      )
    )[0];
  const groupPath = async () => {
    const [group] = await sql<{ id: string }>(
      "select id from public.ai_error_groups where error_code = 'refused'",
    );
    return `/ai_error_groups/${group?.id}/show`;
  };

  it('are taken, given to a colleague, and resolved', async () => {
    const user = await open(await groupPath(), 'refused');
    await user.click(await screen.findByRole('button', { name: 'Investigate' }));
    expect(await screen.findByText('Investigating')).toBeTruthy();
    expect(await state()).toEqual({ status: 'investigating', owner: 'Test ml', note: null });

    await user.click(screen.getByRole('combobox', { name: 'Owner' }));
    await user.click(await screen.findByRole('option', { name: 'Test admin' }));
    await waitFor(async () => expect((await state())?.owner).toBe('Test admin'));

    await user.click(screen.getByRole('button', { name: 'Resolve…' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Resolve' }));
    expect(await screen.findByRole('button', { name: 'Reopen' })).toBeTruthy();
  });

  it('come back as open again, are ignored with a reason, and reopened', async () => {
    await sql(`insert into public.ai_errors (model_version_id, error_code, message, occurred_at)
      values ('${version}', 'refused', 'Withheld by the filter', now() + interval '1 second')`);
    const other = await open('/ai_error_groups', 'Errors', 'admin@keel.example');
    const row = await rowOf('Withheld by the filter');
    expect(row.getByText('Open again')).toBeTruthy();
    expect(await row.findByText('you')).toBeTruthy();
    await other.click(row.getByText('Withheld by the filter'));
    await other.click(await screen.findByRole('button', { name: 'Ignore…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await other.click(dialog.getByRole('button', { name: 'Ignore' }));
    expect(await dialog.findByText('Say why in at least 3 characters.')).toBeTruthy();
    await other.click(dialog.getByLabelText(/Reason/));
    await other.paste('As it should be');
    await other.click(dialog.getByRole('button', { name: 'Ignore' }));
    await other.click(await screen.findByRole('button', { name: 'Reopen' }));
    await waitFor(async () =>
      expect(await state()).toEqual({ status: 'open', owner: 'Test admin', note: 'As it should be' }),
    );
  });
});

describe('Experiments', () => {
  const challenger = '00000000-0000-4000-8000-0000000000c3';
  const experimentId = async (name: string) =>
    (await sql<{ id: string }>('select id from public.ai_experiments where name = $1', [name]))[0]?.id ?? '';
  const start = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Start' });

  /** A draft with two arms and no metric yet. */
  const draft = async (name: string) => {
    await sql(
      `insert into public.ai_experiments (name, title, hypothesis, model_id) values ($1, 'Shorter answers', 'Shorter is accepted more', $2)`,
      [name, model],
    );
    const id = await experimentId(name);
    await sql(
      `insert into public.ai_experiment_arms (experiment_id, name, version_id, allocation_pct, is_control)
       values ($1, 'control', '${version}', 50, true), ($1, 'shorter', '${challenger}', 50, false)`,
      [id],
    );
    return id;
  };
  beforeAll(async () => {
    await sql(`insert into public.ai_model_versions (id, model_id, version, provider, provider_model)
      values ('${challenger}', '${model}', '8', 'openai', 'm-8')`);
  });

  it('are planned as drafts that say what they lack, and take arms of their own model', async () => {
    const user = await open('/ai_experiments', 'Experiments');
    await screen.findByText('No experiments yet');
    await user.click(screen.getByRole('link', { name: 'Plan an experiment' }));
    const fields = [
      [/^Title/, 'Warmer answers'],
      [/^Name for services/, 'warmer'],
      [/^Hypothesis/, 'Warmer answers are accepted more often.'],
    ] as const;
    await screen.findByLabelText(/^Title/);
    for (const [label, text] of fields) {
      await user.click(screen.getByLabelText(label));
      await user.paste(text);
    }
    await user.click(screen.getByRole('combobox', { name: /Model/ }));
    await user.click(await screen.findByRole('option', { name: 'Chef' }));
    await user.click(screen.getByRole('button', { name: 'Save the plan' }));
    await pageTitle('Warmer answers');
    expect((await screen.findByText(/To start it needs two arms/)).textContent).toContain(
      'one primary metric',
    );
    expect(start().disabled).toBe(true);

    await user.click(await screen.findByRole('button', { name: 'Add an arm' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('combobox', { name: /Version/ }));
    await user.click(await screen.findByRole('option', { name: '7' }));
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    await user.click(await screen.findByRole('button', { name: 'Remove control' }));
    expect(await screen.findByText(/An arm is a version and its share/)).toBeTruthy();
  });

  it('start with a primary metric and as many members as it needs', async () => {
    const id = await draft('start-me');
    const user = await open(`/ai_experiments/${id}/show`, 'Shorter answers');
    await user.click(await screen.findByRole('button', { name: 'Add a metric' }));
    const dialog = within(await screen.findByRole('dialog'));
    for (const [label, text] of [
      [/^Name/, 'accepted_share'],
      [/Smallest difference/, '0.05'],
      [/Mean that is expected/, '0.5'],
    ] as const) {
      await user.click(dialog.getByLabelText(label));
      await user.paste(text);
    }
    await user.click(dialog.getByRole('button', { name: 'Add' }));
    // 16 σ²/δ² is 1,600 for a share of one half and five points; the right to look at any time costs more.
    const needs = await screen.findByLabelText('Members that each arm needs');
    expect(needs.textContent).toMatch(/1,570 for one look/);
    await user.click(screen.getByRole('button', { name: /^Plan [\d,]+ an arm/ }));
    await waitFor(() => expect(start().disabled).toBe(false));
    await user.click(start());
    expect(await screen.findByRole('button', { name: 'Pause' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add an arm' })).toBeNull();
    expect(await sql(`select state::text from public.ai_experiments where id = $1`, [id])).toEqual([
      { state: 'running' },
    ]);
  });

  it('say so when the database does not let them move', async () => {
    expectConsole(/HttpError|already/);
    const id = await draft('moved-meanwhile');
    await sql(
      `insert into public.ai_experiment_metrics (experiment_id, name, direction, is_primary, smallest_effect) values ($1, 'accepted_share', 'increase', true, 0.05)`,
      [id],
    );
    await sql(`update public.ai_experiments set planned_users_per_arm = 10 where id = $1`, [id]);
    const user = await open(`/ai_experiments/${id}/show`, 'Shorter answers');
    await waitFor(() => expect(start().disabled).toBe(false));
    await sql(`update public.ai_experiments set state = 'running' where id = $1`, [id]);
    await user.click(start());
    expect(await screen.findByText('This experiment is already running.')).toBeTruthy();
    expect(await screen.findByRole('button', { name: 'Pause' })).toBeTruthy();
  });

  /** Members of both arms, each observed once; the treatment's share is higher by so much. */
  const observe = async (id: string, members: number, lift: number) => {
    await sql(
      `insert into auth.users (id, email, email_confirmed_at)
       select md5('x' || i)::uuid, 'x' || i || '@example.com', now() from generate_series(1, $1) i on conflict do nothing`,
      [members],
    );
    await sql(
      `insert into public.ai_experiment_assignments (experiment_id, arm_id, user_id)
       select $1, a.id, md5('x' || i)::uuid from generate_series(1, $2) i
       join public.ai_experiment_arms a on a.experiment_id = $1 and a.is_control = (i % 2 = 0) on conflict do nothing`,
      [id, members],
    );
    await sql(
      `insert into public.ai_experiment_observations (assignment_id, metric_id, value, observed_at)
       select s.id, m.id, (abs(hashtext(s.user_id::text)) % 100 < 50 + case when a.is_control then 0 else $2::int end)::int,
         now() - (abs(hashtext(s.id::text)) % 4) * interval '1 day'
       from public.ai_experiment_assignments s join public.ai_experiment_arms a on a.id = s.arm_id
       join public.ai_experiment_metrics m on m.experiment_id = s.experiment_id where s.experiment_id = $1`,
      [id, lift],
    );
  };

  it('say “not enough data” until there is, then which way, not to be believed when members are lost, and are concluded', async () => {
    const id = await experimentId('start-me');
    await observe(id, 60, 10);
    await open(`/ai_experiments/${id}/show`, 'Shorter answers');
    expect(
      await screen.findByRole('button', { name: /^Accepted.*, shorter against control.*Not enough data/ }),
    ).toBeTruthy();
    expect(await screen.findByText(/control: 30 members, 50 % \(planned 50 %\)/)).toBeTruthy();

    await sql('delete from public.ai_experiment_observations');
    await observe(id, 500, 40);
    reopen(`/ai_experiments/${id}/show`);
    expect(
      await screen.findByRole('button', { name: /^Accepted.*, shorter against control.*Better.*\+\d/ }),
    ).toBeTruthy();
    expect(await screen.findByText(/As planned \(p = 1\.00\)/)).toBeTruthy();
    expect(await screen.findByText('Effect over time: accepted, shorter against control')).toBeTruthy();

    await sql(
      `delete from public.ai_experiment_assignments s using public.ai_experiment_arms a
       where a.id = s.arm_id and not a.is_control and abs(hashtext(s.user_id::text)) % 3 = 0`,
    );
    const user = reopen(`/ai_experiments/${id}/show`);
    expect(
      await screen.findByRole('button', { name: /^Accepted.*, shorter against control.*Not to be believed/ }),
    ).toBeTruthy();
    expect(await screen.findByText(/These are not the shares that were planned/)).toBeTruthy();

    await user.click(await screen.findByRole('button', { name: 'Stop' }));
    await user.click(await screen.findByRole('button', { name: 'Conclude…' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('combobox', { name: 'Winner' }));
    await user.click(await screen.findByRole('option', { name: 'shorter' }));
    await user.click(dialog.getByLabelText(/Reason/));
    await user.paste('Members are lost on the way.');
    await user.click(dialog.getByRole('button', { name: 'Conclude' }));
    expect(await screen.findByText('Members are lost on the way. The winner: shorter.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
  });
});

describe('Context and knowledge', () => {
  it('says which sources are out of date though nobody wrote it down, narrows the list by its numbers, and has one indexed again', async () => {
    await sql(`insert into public.ai_knowledge_sources (name, source_type, state, chunks_count, embedded_chunks_count, last_indexed_at, refresh_after_days)
      values ('Sleep', 'article', 'ready', 100, 100, now() - interval '40 days', 30), ('Protein', 'guideline', 'ready', 100, 50, now(), 30)`);
    const user = await open('/knowledge', 'Knowledge');
    const table = () => within(screen.getByRole('table', { name: 'Knowledge sources' }));
    expect(await screen.findByRole('button', { name: /Coverage\s*75 %/ })).toBeTruthy();
    expect(within(screen.getByRole('row', { name: /Sleep/ })).getByText('Out of date')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Out of date\s*1/ }));
    expect(table().queryByText('Protein')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    await user.click(screen.getByRole('button', { name: /Coverage/ }));
    expect(table().queryByText('Sleep')).toBeNull();
    expect(table().getByText('Protein').getAttribute('href')).toMatch(/^\/explorer\/ai_knowledge_sources\//);

    await user.click(table().getByRole('link', { name: 'Change Protein' }));
    await user.click(await screen.findByLabelText('Topics'));
    await user.paste('Muscle, food,Muscle ');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('link', { name: 'Change Sleep' }));
    await user.click(await screen.findByRole('button', { name: 'Index it again' }));
    expect(within(await screen.findByRole('row', { name: /Sleep/ })).getByText('Waiting')).toBeTruthy();
    expect(
      await sql('select name, state::text, topics from public.ai_knowledge_sources order by name'),
    ).toEqual([
      { name: 'Protein', state: 'ready', topics: ['muscle', 'food'] },
      { name: 'Sleep', state: 'pending', topics: [] },
    ]);
  });

  it('tells the hit rate of the cache against the week before', async () => {
    await sql(`insert into public.ai_context_cache_days (day, context_kind, hits, misses)
      select (now() at time zone 'UTC')::date - i, 'week_plan', case when i < 8 then 9 else 5 end, case when i < 8 then 1 else 5 end from generate_series(1, 14) i`);
    await sql(`insert into public.ai_context_cache (cache_key, context_kind, context_payload, token_count, expires_at)
      select 'k/' || i, 'week_plan', '{}', 100, now() + (i - 2) * interval '1 hour' from generate_series(1, 3) i`);
    const user = await open('/knowledge/cache', 'Knowledge');
    expect(await screen.findByRole('button', { name: /7 days\s*90 %\s*50 % the week before/ })).toBeTruthy();
    expect(await screen.findByRole('button', { name: /In force\s*1/ })).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: /Expired\s*2/ }));
    expect(await screen.findByText('1–2 of 2')).toBeTruthy();
  });

  it('shows what failed of quick entries, and the entries without what was put in', async () => {
    await sql(
      `insert into auth.users (id, email, email_confirmed_at) values (md5('q')::uuid, 'q@example.com', now()) on conflict do nothing`,
    );
    await sql(`insert into public.quick_entry_logs (user_id, input_type, raw_text, logged_at, processing_status, error_code, error_message, ai_classification, ai_confidence_score, ai_cost_usd, user_corrected)
      select md5('q')::uuid, 'text', 'A secret of mine', now() - i * interval '1 minute', case when i = 1 then 'failed' else 'completed' end::public.processing_status,
        case when i = 1 then 'timeout' end, case when i = 1 then 'No answer in time' end, case when i > 1 then 'meal' end::public.quick_entry_class,
        case when i > 1 then 0.85 end, 0.002, i = 2 from generate_series(1, 4) i`);
    const user = await open('/knowledge/extraction', 'Knowledge');
    expect(await screen.findByRole('button', { name: /Mean confidence\s*85 %/ })).toBeTruthy();
    expect(screen.getByRole('button', { name: /Cost\s*\$0\.008\s*\$0\.002 an entry/ })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: /Failed\s*1\s*25 % of all/ }));
    const list = within(await screen.findByRole('dialog'));
    expect(await list.findByText('No answer in time')).toBeTruthy();
    expect(list.queryByText(/secret/)).toBeNull();
  });

  it('adds up what the coach costs, by day and by member', async () => {
    const [row] = await sql<{ id: string }>(
      `insert into public.coach_conversations (user_id) values (md5('q')::uuid) returning id`,
    );
    await sql(
      `insert into public.coach_messages (user_id, conversation_id, role, content, ai_model, cost_usd, created_at)
       select md5('q')::uuid, $1, 'assistant', 'Well done.', 'm', 0.5, now() - i * interval '1 day' from generate_series(1, 3) i`,
      [row?.id],
    );
    const user = await open('/knowledge/coaching', 'Knowledge');
    expect(await screen.findByRole('button', { name: /Cost\s*\$1\.50/ })).toBeTruthy();
    const table = () => within(screen.getByRole('table', { name: 'Cost by member' }));
    await screen.findByRole('table', { name: 'Cost by member' });
    expect(table().getByText('$1.50')).toBeTruthy();
    await user.click(screen.getByRole('combobox', { name: 'Day' }));
    await user.click((await screen.findAllByRole('option'))[1] as HTMLElement);
    expect(await table().findByText('$0.50')).toBeTruthy();
  });
});
