/**
 * What a Supabase project has before its first migration, and a bare PostgreSQL or PGlite has not: the API's roles, the
 * `extensions` schema, the tables of second factors (those columns of them that somebody uses), and Supabase's default privileges. The privileges are generous on purpose, as they are there: a
 * migration that forgets a revoke must be caught here as well.
 */
export const platformRolesSql = `
do $$
begin
  if not exists (select from pg_roles where rolname = 'anon') then create role anon nologin noinherit; end if;
  if not exists (select from pg_roles where rolname = 'authenticated') then create role authenticated nologin noinherit; end if;
  if not exists (select from pg_roles where rolname = 'service_role') then create role service_role nologin noinherit bypassrls; end if;
end $$;
create schema if not exists extensions;
do $$
begin
  if to_regclass('auth.mfa_factors') is null then
    create type auth.factor_type as enum ('totp', 'webauthn', 'phone');
    create type auth.factor_status as enum ('unverified', 'verified');
    create table auth.mfa_factors (
      id uuid primary key, user_id uuid not null references auth.users (id) on delete cascade,
      friendly_name text, factor_type auth.factor_type not null, status auth.factor_status not null, secret text,
      created_at timestamptz not null, updated_at timestamptz not null, last_challenged_at timestamptz
    );
    create index factor_id_created_at_idx on auth.mfa_factors (user_id, created_at);
    create table auth.mfa_challenges (
      id uuid primary key, factor_id uuid not null references auth.mfa_factors (id) on delete cascade,
      created_at timestamptz not null, verified_at timestamptz, ip_address inet
    );
  end if;
end $$;
grant usage on schema public, extensions, auth, storage to anon, authenticated, service_role;
grant all on all tables in schema storage to anon, authenticated, service_role;
alter default privileges in schema public grant all on tables to anon, authenticated, service_role;
alter default privileges in schema public grant all on functions to anon, authenticated, service_role;
alter default privileges in schema public grant all on sequences to anon, authenticated, service_role;
`;
