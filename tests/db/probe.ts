import type { SqlRunner } from '../../supabase/local/migrations.ts';
import type { Actor } from './actors.ts';

export interface Outcome {
  /** Rows returned or touched. */
  count: number;
  /** SQLSTATE of the refusal or of the constraint that was hit. */
  code: string | null;
}

/** Tries statements as somebody and undoes each, inside the database: thousands of attempts in one call. */
const probeSql = `
  create schema if not exists probe;
  create or replace function probe.attempt(p_role text, p_sub text, p_aal text, p_sql text, out count bigint, out code text)
  language plpgsql as $$
  begin
    begin
      perform set_config('request.jwt.claim.sub', p_sub, true), set_config('request.jwt.claim.role', p_role, true),
        set_config('request.jwt.claims', json_build_object('sub', p_sub, 'role', p_role, 'aal', p_aal)::text, true), set_config('role', p_role, true);
      execute p_sql;
      get diagnostics count = row_count;
      raise exception using errcode = 'PROBE';
    exception when sqlstate 'PROBE' then
      null;
    when others then
      count := 0;
      code := sqlstate;
    end;
  end $$;
  create or replace function probe.attempts(p_attempts jsonb) returns jsonb language plpgsql as $$
  declare
    v_item jsonb;
    v_answers jsonb[] := array[]::jsonb[];
  begin
    for v_item in select * from jsonb_array_elements(p_attempts) loop
      v_answers := v_answers || (select to_jsonb(a) from probe.attempt(v_item ->> 'role', v_item ->> 'sub', v_item ->> 'aal', v_item ->> 'sql') a);
    end loop;
    return to_jsonb(v_answers);
  end $$;`;

export async function installProbe(sql: SqlRunner): Promise<void> {
  await sql.exec(probeSql);
}

/** What came of each statement, in order. Nothing of it stays. Deferred constraints are not reached. */
export async function attemptAll(
  sql: SqlRunner,
  attempts: readonly { actor: Actor; sql: string }[],
): Promise<Outcome[]> {
  const [answer] = await sql.query<{ outcomes: Outcome[] }>(
    'select probe.attempts($1::text::jsonb) as outcomes',
    [
      JSON.stringify(
        attempts.map(({ actor, sql: text }) => ({
          role: actor.role,
          sub: actor.id ?? '',
          aal: actor.aal ?? 'aal1',
          sql: text,
        })),
      ),
    ],
  );
  return answer?.outcomes ?? [];
}
