import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestBackend, testBackend } from '../support/backend.ts';

/** Who may execute and reach what, read from the catalogue; the schema's habits are in lint.test.ts. Each query lists offenders. */
let backend: TestBackend;
beforeAll(async () => {
  backend = await testBackend();
});
afterAll(() => backend.close());

const offenders = async (sql: string): Promise<string[]> =>
  (await backend.sql.query<{ name: string }>(sql)).map(({ name }) => name).sort();

describe('functions', () => {
  const ours = `pronamespace in ('public'::regnamespace, 'private'::regnamespace)
    and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`;

  it('of the worker cannot be executed by people', async () => {
    expect(
      await offenders(
        `select proname as name from pg_proc p where ${ours} and pronamespace = 'public'::regnamespace
           and not has_function_privilege('authenticated', oid, 'execute')`,
      ),
    ).toEqual([
      'adjust_days',
      'arm_post',
      'assess_day',
      'assign_experiment',
      'claim_child_report',
      'claim_connection',
      'claim_creator_info',
      'claim_finetuning',
      'claim_media_removals',
      'claim_planning_run',
      'claim_post',
      'claim_privacy_request',
      'claim_readings',
      'claim_refresh',
      'claim_render',
      'claim_takedown',
      'claim_webhook_test',
      'complete_child_report',
      'complete_connection',
      'complete_finetuning',
      'complete_privacy_export',
      'complete_render',
      'due_reassessments',
      'erase_member',
      'evaluate_metric_alerts',
      'fail_child_report',
      'fail_connection',
      'fail_finetuning',
      'fail_planning_run',
      'fail_privacy_request',
      'fail_refresh',
      'fail_render',
      'finish_media_removal',
      'keep_post',
      'log_model_calls',
      'next_template_check',
      'note_creator_info',
      'note_quota',
      'note_smaller_film',
      'note_webhook_test',
      'note_what_waits',
      'observe_experiment',
      'prepare_film_batches',
      'privacy_export_rows',
      'privacy_export_tables',
      'privacy_files',
      'read_context',
      'record_readings',
      'record_template_check',
      'refresh_metrics',
      'register_publishing',
      'renew_finetuning',
      'renew_render',
      'report_post',
      'report_privacy_request',
      'report_takedown',
      'run_due_rewards',
      'run_film_automations',
      'run_metrics_check',
      'run_reassessments',
      'settle_rewards',
      'step_planning_run',
      'store_refresh',
      'write_context',
    ]);
  });

  it('in private can be executed by people only where a public function or a policy needs it', async () => {
    const called = await offenders(
      `select proname as name from pg_proc p where ${ours} and pronamespace = 'private'::regnamespace
         and has_function_privilege('authenticated', oid, 'execute')`,
    );
    const twins = await offenders(
      `select proname as name from pg_proc p where ${ours} and pronamespace = 'public'::regnamespace`,
    );
    expect(called.filter((name) => !twins.includes(name))).toEqual([
      'account_facts',
      'can',
      'example_text',
      'film_member_name',
      'health_of',
      'is_quiz',
      'is_short_list',
      'is_staff',
      'is_time_zone',
      'my_children',
      'program_of_session',
      'requester_name',
      'session_state',
      'sync_content',
      'template_hash',
      'viewed_role',
      'webhook_payload',
    ]);
  });
});

describe('anon', () => {
  it('has no right on anything', async () => {
    expect(
      await offenders(
        `select oid::regclass::text as name from pg_class where relkind in ('r', 'p', 'v', 'm', 'S')
           and relnamespace in ('public'::regnamespace, 'private'::regnamespace)
           and (has_table_privilege('anon', oid, 'select, insert, update, delete, truncate, references, trigger'))`,
      ),
    ).toEqual([]);
    expect(
      await offenders(`select 'usage' as name where has_schema_privilege('anon', 'private', 'usage')`),
    ).toEqual([]);
  });

  it('gets nothing by default on what comes later', async () => {
    await backend.sql.exec(
      `create table public.later (id int); create function public.later_function() returns int language sql as 'select 1';`,
    );
    const [rights] = await backend.sql.query(
      `select has_table_privilege('anon', 'public.later', 'select') as anon_table,
         has_table_privilege('authenticated', 'public.later', 'select') as table,
         has_function_privilege('anon', 'public.later_function()', 'execute') as anon_function,
         has_function_privilege('authenticated', 'public.later_function()', 'execute') as function`,
    );
    await backend.sql.exec('drop table public.later; drop function public.later_function()');
    expect(rights).toEqual({ anon_table: false, table: false, anon_function: false, function: false });
  });

  it('still has none after the local back end has served requests', async () => {
    // lite grants every table to anon at its first request unless it is told not to: see supabase/local/pglite.ts.
    const { client } = await backend.member();
    const answer = await client.from('profiles').select('id, current_weight_kg');
    expect(answer.error?.code).toBe('42501');
    const [rights] = await backend.sql.query(
      `select has_table_privilege('anon', 'public.profiles', 'select') as profiles,
         has_table_privilege('anon', 'private.secrets', 'select') as secrets`,
    );
    expect(rights).toEqual({ profiles: false, secrets: false });
  });
});
