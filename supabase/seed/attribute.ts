import { annotations, metricAlerts, savedViews, staffNotices } from './catalog/staffNotes.ts';
import { stableUuid } from './core/hash.ts';
import type { SqlExecutor } from './load.ts';

/** Who of the staff did what in the demo: column by column, the role that has the right to. */
const authors = {
  'public.consultation_key_batches.created_by': 'support',
  'public.consultation_key_batches.owner_id': 'support',
  'public.consultation_key_events.actor_id': 'support',
  'public.consultation_keys.created_by': 'support',
  'public.content_template_versions.created_by': 'growth',
  'public.viral_video_generations.requested_by': 'growth',
  'public.social_accounts.created_by': 'growth',
  'public.community_challenges.created_by': 'coach',
  'public.content_scheduling.created_by': 'growth',
  'public.social_media_posts.created_by': 'growth',
  'public.ai_models.owner_id': 'ml',
  'public.ai_model_versions.created_by': 'ml',
  'public.ai_model_evaluations.evaluated_by': 'ml',
  'public.ai_promotion_requests.requested_by': 'ml',
  'public.ai_knowledge_sources.owner_id': 'ml',
  'public.ai_training_datasets.created_by': 'ml',
  'public.ai_training_examples.created_by': 'ml',
  'public.ai_finetuning_jobs.requested_by': 'ml',
  'public.ai_experiments.owner_id': 'ml',
} as const;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const authorOf = (role: string): string =>
  `(select user_id from public.staff_members where role = '${role}' order by created_at, user_id limit 1) author`;

function statement(column: string, role: string, only = 'true'): string {
  const [schema = '', table = '', name = ''] = column.split('.');
  return `update ${schema}.${table} set ${name} = author.user_id
    from ${authorOf(role)}
    where ${name} is null and ${only};`;
}

/** Rows that cannot be without their owner, so they are made here: once, however often this runs. */
function ownedRows(): string[] {
  const views = savedViews.map(
    ({
      role,
      resource,
      name,
      query,
      shared,
    }) => `insert into public.saved_views (id, owner_id, resource, name, query, is_shared)
      select ${literal(stableUuid(`saved_views/${role}/${name}`))}, author.user_id, ${literal(resource)}, ${literal(name)},
        ${literal(JSON.stringify(query))}, ${shared} from ${authorOf(role)} on conflict do nothing;`,
  );
  const notices = staffNotices.map(
    ({ role, type, title, link }) => `insert into public.notifications (id, staff_id, type, title, payload)
      select ${literal(stableUuid(`notifications/${role}/${type}`))}, author.user_id, ${literal(type)}, ${literal(title)},
        ${literal(JSON.stringify(link))} from ${authorOf(role)} on conflict do nothing;`,
  );
  const alerts = metricAlerts.map(
    ({ role, name, metric, rule, direction, limit }) => `insert into public.metric_alerts
        (id, owner_id, name, metric, rule, direction, limit_value)
      select ${literal(stableUuid(`metric_alerts/${role}/${name}`))}, author.user_id, ${literal(name)}, ${literal(metric)}, ${literal(rule)},
        ${literal(direction)}, ${limit} from ${authorOf(role)} on conflict do nothing;`,
  );
  return [...views, ...notices, ...alerts];
}

/**
 * Gives the demo's rows their authors. Staff sign up after loading, with ids that nobody can know before; call this once
 * they have. Rows whose role has no staff keep no author. Triggers are off, so it is no entry in the audit log.
 */
export async function attributeDemo(sql: SqlExecutor): Promise<void> {
  await sql.exec(
    [
      'begin; set local session_replication_role = replica;',
      ...Object.entries(authors).map(([column, role]) => statement(column, role)),
      statement('public.ai_promotion_requests.decided_by', 'admin', 'decided_at is not null'),
      statement('public.ai_model_aliases.changed_by', 'admin', "kind = 'promotion'"),
      statement('public.ai_model_aliases.changed_by', 'ml', "kind <> 'promotion'"),
      statement('public.ai_training_examples.reviewed_by', 'ml', 'reviewed_at is not null'),
      statement('public.ai_error_groups.owner_id', 'ml', "status in ('investigating', 'resolved')"),
      // The demo's first look at a prediction is the AI team's, the second an admin's.
      statement('public.ai_prediction_reviews.reviewer_id', 'ml', "note is distinct from 'Second look'"),
      statement('public.ai_prediction_reviews.reviewer_id', 'admin', "note = 'Second look'"),
      statement('public.social_media_posts.approved_by', 'growth', 'approved_at is not null'),
      statement('public.social_post_attempts.staff_id', 'growth', 'worker_id is null'),
      statement('public.privacy_requests.approved_by', 'admin', 'approved_at is not null'),
      statement('public.day_overrides.decided_by', 'coach', "decided_as = 'coach'"),
      ...annotations.map(({ title, by }) =>
        statement('public.annotations.created_by', by, `title = ${literal(title)}`),
      ),
      ...ownedRows(),
      statement('public.media_consents.recorded_by', 'support', "channel in ('email', 'paper')"),
      'commit;',
    ].join('\n'),
  );
}
