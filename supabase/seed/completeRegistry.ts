import { unknownHash, unknownPseudonym } from './rows/training.ts';

const withPseudonyms = ['ai_training_examples', 'ai_predictions', 'ai_errors', 'ai_context_cache'];

/** A number from 0 to 1 that depends on its text alone. */
const draw = (text: string): string => `(abs(hashtextextended(${text}, 42)) % 100000) / 100000.0`;

/**
 * Gives the demo's AI registry what only the database can work out, because it knows the secrets and has SHA-256: pseudonyms, splits, the
 * hashes of frozen data sets, the fingerprints of errors, the checks of promotions, and who falls into which arm of an experiment with what was observed.
 * Running it again changes nothing.
 */
export async function completeRegistry(sql: { exec(sql: string): Promise<unknown> }): Promise<void> {
  await sql.exec(`
    begin;
    set local session_replication_role = replica;
    ${withPseudonyms
      .map(
        (table) => `update public.${table} set user_pseudonym = private.pseudonym(user_id)
          where user_pseudonym = '${unknownPseudonym}';`,
      )
      .join('\n')}

    update public.ai_training_examples e set split = private.split_of(coalesce(e.user_pseudonym, e.input_text))
    where e.dataset_id in (select d.id from public.ai_training_datasets d where d.state = 'draft' or d.content_hash = '${unknownHash}');
    insert into private.dataset_manifests (dataset_id, position, example_hash)
    select e.dataset_id, e.position, private.example_hash(e)
    from public.ai_training_examples e join public.ai_training_datasets d on d.id = e.dataset_id and d.content_hash = '${unknownHash}'
    where e.review_state = 'approved';
    update public.ai_training_datasets d set content_hash = private.dataset_hash(d.id) where d.content_hash = '${unknownHash}';

    update public.ai_error_groups g set fingerprint = private.error_fingerprint(m.name, g.error_code, g.title)
    from (select distinct e.group_id, m.name from public.ai_errors e
      join public.ai_model_versions v on v.id = e.model_version_id join public.ai_models m on m.id = v.model_id) m
    where m.group_id = g.id;

    -- What the rule said on the day of asking: all but the evaluation's age is the same today.
    select set_config('request.jwt.claims', '{"role": "service_role"}', true), set_config('request.jwt.claim.role', 'service_role', true);
    update public.ai_promotion_requests q set checks = (
      select jsonb_agg(case when c.name = 'age_days'
        then to_jsonb(c) || jsonb_build_object('measured', extract(day from q.requested_at - e.evaluated_at)::text, 'passed', true)
        else to_jsonb(c) end)
      from public.ai_model_evaluations e
      cross join private.promotion_checks(q.model_id, q.alias, q.version_id, q.evaluation_id) c where e.id = q.evaluation_id)
    where q.checks = '[]';
    update public.ai_model_aliases a set evidence = a.evidence || jsonb_build_object('checks', q.checks)
    from public.ai_promotion_requests q where q.id = a.promotion_request_id and not a.evidence ? 'checks';

    insert into public.ai_experiment_assignments (id, experiment_id, arm_id, user_id, user_pseudonym, assigned_at)
    select md5(x.id || '/' || p.id)::uuid, x.id, a.id, p.id, private.pseudonym(p.id),
      -- Members come back to the app, and so into the experiment, over its first half.
      greatest(p.created_at, x.started_at + (coalesce(x.stopped_at, now()) - x.started_at) * (0.5 * ${draw(`x.id || '/' || p.id`)}))
    from public.ai_experiments x
    join public.profiles p on p.created_at < coalesce(x.stopped_at, now()) and p.last_active_at >= x.started_at
    join public.ai_experiment_arms a on a.id = private.arm_of(x.id, p.id)
    on conflict do nothing;
    -- One to twelve answers a member; a member has a liking of their own, which is what makes members the unit.
    insert into public.ai_experiment_observations (id, assignment_id, metric_id, value, observed_at)
    select md5(s.id || '/' || m.id || '/' || i)::uuid, s.id, m.id,
      case m.name
        when 'accepted_share' then (${draw(`s.id || 'v' || i`)} < 0.46 + 0.24 * ${draw(`s.id || 'liking'`)}
          + case when a.is_control then 0 when x.stopped_at is null then 0.01 else 0.2 end)::integer
        else (0.002 + 0.004 * ${draw(`s.id || 'c' || i`)}) * case when a.is_control then 1 else 0.05 end
      end, s.assigned_at + (coalesce(x.stopped_at, now()) - s.assigned_at) * ${draw(`s.id || 't' || i`)}
    from public.ai_experiment_assignments s
    join public.ai_experiments x on x.id = s.experiment_id
    join public.ai_experiment_arms a on a.id = s.arm_id
    join public.ai_experiment_metrics m on m.experiment_id = x.id
    cross join lateral generate_series(1, 1 + floor(12 * ${draw(`s.id || 'n'`)})::integer) i
    on conflict do nothing;
    commit;
  `);
}
