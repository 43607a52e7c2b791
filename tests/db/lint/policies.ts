import type { Rule } from './rule.ts';

const policies = (schemas: string) =>
  `pg_policy p join pg_class c on c.oid = p.polrelid, lateral (
     select concat_ws(' ', pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) as text
   ) said where c.relnamespace in (${schemas}, 'storage'::regnamespace)`;
const name = `c.oid::regclass || ': ' || p.polname as name`;
const table = 'create table scratch.t (id uuid, user_id uuid);';

/** Policies. */
export const policyRules: Rule[] = [
  {
    name: 'a policy that asks who somebody is once a row',
    // Only inside ( SELECT … ) does the planner run a function once a statement; bare it was measured 27 to 55 times slower.
    offenders: (schemas) => `select ${name} from ${policies(schemas)} and regexp_replace(said.text,
      '\\( SELECT (private\\.\\w+\\([^()]*\\)|auth\\.(uid|role|jwt)\\(\\)) AS \\w+\\)', '', 'g') ~ '(private\\.\\w+|auth\\.\\w+)\\('`,
    example: `${table} create policy "Bare" on scratch.t for select using (private.can('users', 'read'));
      create policy "Bare uid" on scratch.t for select using (user_id = auth.uid());
      create policy "Wrapped" on scratch.t for select using (user_id = (select auth.uid()) or (select private.can('users', 'read')))`,
    finds: ['scratch.t: Bare', 'scratch.t: Bare uid'],
  },
  {
    name: 'a policy for others than signed-in people',
    offenders: (schemas) =>
      `select ${name} from ${policies(schemas)} and p.polroles <> array['authenticated'::regrole::oid]`,
    example: `${table} create policy "All" on scratch.t for select using (false); create policy "In" on scratch.t for select to authenticated using (false)`,
    finds: ['scratch.t: All'],
  },
  {
    name: 'a policy that everyone with an account passes',
    offenders: (schemas) => `select ${name} from ${policies(schemas)} and p.polpermissive
      and 'true' in (pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))`,
    example: `${table} create policy "Open" on scratch.t for select to authenticated using (true);
      create policy "Narrowed" on scratch.t as restrictive for select to authenticated using (true)`,
    finds: ['scratch.t: Open'],
    except: {
      'foods: Everyone signed in looks up foods': 'The catalogue, without any person in it.',
      ...Object.fromEntries(
        ['event_types', 'exercises', 'meal_times', 'training_modalities'].map((table) => [
          `${table}: Everyone with an account reads reference data`,
          'Reference data, without any person in it.',
        ]),
      ),
    },
  },
  {
    name: 'a policy that trusts what a person can write about themselves',
    offenders: (schemas) =>
      `select ${name} from ${policies(schemas)} and said.text ~ '(user_metadata|raw_user_meta_data)'`,
    example: `${table} create policy "Vain" on scratch.t for select to authenticated
        using ((select auth.jwt()) -> 'user_metadata' ->> 'role' = 'admin');
      create policy "Sound" on scratch.t for select to authenticated using (user_id = (select auth.uid()))`,
    finds: ['scratch.t: Vain'],
  },
  {
    name: 'a policy that is not named by a sentence',
    offenders: (schemas) =>
      `select ${name} from ${policies(schemas)} and p.polname !~ '^[A-Z][a-z]+ .*[a-z]$'`,
    example: `${table} create policy t_select on scratch.t for select to authenticated using (false);
      create policy "Nobody sees this" on scratch.t for select to authenticated using (false)`,
    finds: ['scratch.t: t_select'],
  },
  {
    name: 'a policy that checks what is read and not what is written',
    offenders: (schemas) =>
      `select ${name} from ${policies(schemas)} and p.polcmd in ('w', '*') and p.polwithcheck is null`,
    example: `${table} create policy "Half" on scratch.t for update to authenticated using (false);
      create policy "Whole" on scratch.t for update to authenticated using (false) with check (false)`,
    finds: ['scratch.t: Half'],
  },
  {
    name: 'a second permissive policy for a verb, which would run for every row as well',
    offenders: (
      schemas,
    ) => `select ${name} from ${policies(schemas)} and c.relnamespace <> 'storage'::regnamespace and p.polpermissive and exists (
      select 1 from pg_policy o where o.polrelid = p.polrelid and o.oid <> p.oid and o.polpermissive and (o.polcmd = p.polcmd or '*' in (o.polcmd, p.polcmd)))`,
    example: `${table} create policy "One" on scratch.t for select to authenticated using (false);
      create policy "Two" on scratch.t for select to authenticated using (false); create policy "Other" on scratch.t for delete to authenticated using (false)`,
    finds: ['scratch.t: One', 'scratch.t: Two'],
  },
];
