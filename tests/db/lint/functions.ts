import type { Rule } from './rule.ts';

const functions = (schemas: string) =>
  `pg_proc p where p.pronamespace in (${schemas}) and not exists (select 1 from pg_depend d where d.objid = p.oid and d.deptype = 'e')`;
const name = 'p.oid::regprocedure::text as name';

const asks = '(private\\.(require|can|is_staff)|auth\\.uid)\\(';

/** Functions. */
export const functionRules: Rule[] = [
  {
    name: 'a function outside private that runs as its owner',
    offenders: (schemas) =>
      `select ${name} from ${functions(schemas)} and p.prosecdef and p.pronamespace <> 'private'::regnamespace`,
    example: `create function scratch.mighty() returns int language sql security definer as 'select 1';
      create function scratch.plain() returns int language sql as 'select 1'`,
    finds: ['scratch.mighty()'],
  },
  {
    name: 'a function whose search_path is not empty',
    offenders: (schemas) =>
      `select ${name} from ${functions(schemas)} and not 'search_path=""' = any (coalesce(p.proconfig, '{}'))`,
    example: `create function scratch.loose() returns int language sql as 'select 1';
      create function scratch.strict() returns int language sql set search_path = '' as 'select 1'`,
    finds: ['scratch.loose()'],
  },
  {
    name: 'a function that people reach, runs as its owner and never asks who calls',
    // Itself, or through a private function that it begins with.
    offenders: (
      schemas,
    ) => `select ${name} from ${functions(schemas)} and p.prosecdef and p.prorettype <> 'trigger'::regtype
      and has_function_privilege('authenticated', p.oid, 'execute') and p.prosrc !~ '${asks}' and not exists (
        select 1 from pg_proc q where q.pronamespace = 'private'::regnamespace and q.prosrc ~ '${asks}' and p.prosrc ~ ('private\\.' || q.proname || '\\('))`,
    example: `create function scratch.naive() returns int language sql security definer as 'select 1';
      create function scratch.asks() returns uuid language sql security definer as 'select auth.uid()';
      create function scratch.hidden() returns int language sql security definer as 'select 1';
      grant execute on function scratch.naive(), scratch.asks() to authenticated`,
    finds: ['scratch.naive()'],
    except: {
      'private.search_nutrition_guidelines(text,integer,integer)':
        'Everyone with an account reads the guidelines; definer for the index only.',
    },
  },
  {
    name: 'a function that anon may execute',
    offenders: (schemas) =>
      `select ${name} from ${functions(schemas)} and has_function_privilege('anon', p.oid, 'execute')`,
    example: `create function scratch.open() returns int language sql as 'select 1'; grant execute on function scratch.open() to anon;
      create function scratch.closed() returns int language sql as 'select 1'`,
    finds: ['scratch.open()'],
  },
  {
    name: 'a function that is left to PUBLIC',
    offenders: (schemas) => `select ${name} from ${functions(schemas)} and exists (
      select 1 from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a where a.grantee = 0)`,
    example: `create function scratch.left() returns int language sql as 'select 1'; grant execute on function scratch.left() to public;
      create function scratch.taken() returns int language sql as 'select 1'`,
    finds: ['scratch."left"()'],
  },
  {
    name: 'a function of the API without a comment',
    offenders: (
      schemas,
    ) => `select ${name} from ${functions(schemas)} and p.pronamespace <> 'private'::regnamespace
      and obj_description(p.oid, 'pg_proc') is null`,
    example: `create function scratch.silent() returns int language sql as 'select 1'; create function scratch.told() returns int language sql as 'select 1';
      comment on function scratch.told() is 'Told.'`,
    finds: ['scratch.silent()'],
  },
  {
    name: 'a refusal that the API answers as its own failure (500)',
    // PostgREST's table of errors: these classes are the server's fault. "Not found" is PT404.
    offenders: (schemas) => `select ${name} from ${functions(schemas)}
      and p.prosrc ~* '(errcode\\s*=\\s*''(P0[^0]|P000[2-4]|08|09|2[5D]|3[89B]|40|5[3478]|F0|HV|XX)|no_data_found|raise (assert|internal))'`,
    example: `create function scratch.lost() returns void language plpgsql as $f$ begin raise exception using errcode = 'P0002'; end $f$;
      create function scratch.missing() returns void language plpgsql as $f$ begin raise exception using errcode = 'PT404'; end $f$`,
    finds: ['scratch.lost()'],
  },
  {
    name: 'a function that is immutable or stable and raises or writes',
    // The planner may run it early, late or never.
    offenders: (
      schemas,
    ) => `select ${name} from ${functions(schemas)} and p.prorettype <> 'trigger'::regtype and (
      (p.provolatile = 'i' and p.prosrc ~* 'raise exception')
      or (p.provolatile <> 'v' and p.prosrc ~* '\\m(insert into|update \\w+\\.\\w+|delete from)\\M'))`,
    example: `create function scratch.sure() returns void language plpgsql immutable as $f$ begin raise exception 'no'; end $f$;
      create function scratch.open() returns void language plpgsql as $f$ begin raise exception 'no'; end $f$`,
    finds: ['scratch.sure()'],
  },
];
