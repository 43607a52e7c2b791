import type { SqlRunner } from '../../../supabase/local/migrations.ts';
import { adherenceSql } from './adherence.ts';
import * as body from './body.ts';
import * as community from './community.ts';
import * as content from './content.ts';
import { createDice, type Dice } from './dice.ts';
import { eventsSql } from './events.ts';
import { batchesSql, keysSql, sessionsSql, usageSql } from './keys.ts';
import * as learning from './learning.ts';
import * as mind from './mind.ts';
import { callsSql, modelsSql, versionsSql } from './models.ts';
import * as nutrition from './nutrition.ts';
import { type BulkOptions, bulkOptions } from './options.ts';
import { accountsSql, peopleSql, profilesSql } from './people.ts';
import * as training from './training.ts';

type Statement = (options: BulkOptions, dice: Dice) => string;

/** In this order foreign keys hold after each of them. */
const tables: Readonly<Record<string, Statement>> = {
  'auth.users': accountsSql,
  'public.profiles': profilesSql,
  'public.adherence_records': adherenceSql,
  'public.user_behavior_events': eventsSql,
  'public.consultation_key_batches': batchesSql,
  'public.consultation_keys': keysSql,
  'public.consultation_sessions': sessionsSql,
  'public.consultation_key_usage': usageSql,
  'public.ai_models': modelsSql,
  'public.ai_model_versions': versionsSql,
  'public.model_performance_logs': callsSql,
  'public.weight_history': body.weightsSql,
  'public.sleep_tracking': body.nightsSql,
  'public.step_tracking': body.stepsSql,
  'public.meals': nutrition.mealsSql,
  'public.daily_nutrition_summaries': nutrition.summariesSql,
  'public.quick_entry_logs': nutrition.entriesSql,
  'public.activities': training.activitiesSql,
  'public.programs': training.programsSql,
  'public.session_instances': training.sessionsSql,
  'public.day_overrides': training.overridesSql,
  'public.mood_check_ins': mind.moodsSql,
  'public.cravings': mind.cravingsSql,
  'public.coach_conversations': mind.conversationsSql,
  'public.coach_messages': mind.messagesSql,
  'public.user_connections': community.connectionsSql,
  'public.community_challenges': community.challengesSql,
  'public.challenge_participants': community.participantsSql,
  'public.user_points': community.pointsSql,
  'public.user_streaks': community.streaksSql,
  'public.goals': community.goalsSql,
  'public.micro_lessons': learning.lessonsSql,
  'public.user_micro_lessons': learning.learnedSql,
  'public.children': learning.childrenSql,
  'public.caregiver_links': learning.caregiversSql,
  'public.media_consents': content.consentsSql,
  'public.viral_video_generations': content.filmsSql,
  'public.user_content_library': content.librarySql,
  'public.social_accounts': content.accountsSql,
  'public.social_media_posts': content.postsSql,
  'public.content_analytics': content.countsSql,
};

/**
 * An index that is not ready is not maintained; REINDEX builds it afterwards from sorted rows and makes it ready again. Writing to
 * pg_index needs a superuser, and keeps names, comments and what depends on the index, which dropping it would not.
 */
const suspendIndexes = (table: string) => `
  update pg_index set indisready = false, indisvalid = false
  where indrelid in (select '${table}'::regclass union select relid from pg_partition_tree('${table}') where isleaf);`;

export interface BulkReport {
  readonly table: string;
  readonly rows: number;
  /** Making and inserting the rows. */
  readonly insertSeconds: number;
  /** Building the indexes, primary key included. */
  readonly indexSeconds: number;
}

async function fillTable(runner: SqlRunner, table: string, insert: string): Promise<BulkReport> {
  const begun = performance.now();
  await runner.exec(`begin; set local session_replication_role = replica; set local maintenance_work_mem = '512MB';
    set local work_mem = '256MB'; set local time zone utc; ${suspendIndexes(table)}`);
  try {
    await runner.exec(insert);
    const inserted = performance.now();
    await runner.exec(`reindex table ${table}; commit;`);
    const indexed = performance.now();
    await runner.exec(`vacuum analyze ${table}`);
    const [count] = await runner.query<{ n: number }>(`select count(*)::integer as n from ${table}`);
    return {
      table,
      rows: count?.n ?? 0,
      insertSeconds: (inserted - begun) / 1000,
      indexSeconds: (indexed - inserted) / 1000,
    };
  } catch (error) {
    await runner.exec('rollback');
    throw error;
  }
}

/**
 * Fills an empty, migrated database with coherent rows at any size, one set-based statement and one transaction a table, with
 * triggers off: no audit entries, no look-ups. The same options give the same rows. Statistics are up to date afterwards.
 * @param runner of one session, of a superuser; with a pool, of a reserved connection.
 * @throws RangeError for options that make no sense, the database's error otherwise; tables that were filled stay.
 */
export async function fillBulk(runner: SqlRunner, given: Partial<BulkOptions>): Promise<BulkReport[]> {
  const options = bulkOptions(given);
  const dice = createDice(options);
  await runner.exec(peopleSql(options, dice));
  const reports: BulkReport[] = [];
  for (const [table, statement] of Object.entries(tables))
    reports.push(await fillTable(runner, table, statement(options, dice)));
  await runner.exec('drop table bulk_people');
  return reports;
}
