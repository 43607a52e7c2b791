-- A key each for many members at once.

create function private.has_key_sql() returns text
language sql immutable set search_path = '' as $$
  -- In two lists and not one condition: each is read once, however many members are asked about.
  select format(
    $sql$(p.id in (select k.assigned_user_id from public.consultation_keys k where k.assigned_user_id is not null and %1$s)
      or p.email in (select k.assigned_email from public.consultation_keys k where k.assigned_email is not null and %1$s))$sql$,
    'k.is_active and not k.is_exhausted and (k.expires_at is null or k.expires_at > now())');
$$;
comment on function private.has_key_sql() is 'The condition on profiles p that a key is theirs which they can still use: assigned to them or to their address.';

create function private.preview_member_keys(p_query jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_members bigint;
  v_having bigint;
begin
  perform private.require('keys', 'write');
  perform private.require('users', 'read');
  execute format(
    'select count(*), count(*) filter (where %s) from public.profiles p where %s',
    private.has_key_sql(), coalesce(private.members_clause(p_query), 'true'))
  into v_members, v_having;
  return jsonb_build_object('members', v_members, 'having', v_having);
end
$$;
create function public.preview_member_keys(p_query jsonb) returns jsonb
language sql volatile set search_path = '' as $$ select private.preview_member_keys(p_query); $$;
comment on function public.preview_member_keys(jsonb) is
  'The dry run of issue_member_keys: {members: how many the query of users_page() finds, having: how many of them have a key that they can '
  'still use}. Errors: 42501 without keys:write and users:read, 22023 for a bad query.';

create function private.issue_member_keys(
  p_query jsonb, p_options jsonb, p_again boolean, p_batch_id uuid, p_after uuid, p_limit integer
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_options private.key_options;
  v_batch_id uuid := p_batch_id;
  v_batch public.consultation_key_batches;
  v_pepper text;
  v_seen integer;
  v_last uuid;
  v_chosen uuid[];
  v_keys jsonb := '[]';
begin
  perform private.require('keys', 'write');
  perform private.require('users', 'read');
  if p_again is null or p_limit is null or p_limit not between 1 and 5000 then
    perform private.refuse_value('Say whether members get another key, and a limit between 1 and 5,000.');
  end if;
  v_options := private.parse_key_options(p_options);
  if v_options.assigned_user_id is not null or v_options.assigned_email is not null then
    perform private.refuse_value('Each key is for one of the members: the options name nobody.');
  end if;
  -- Two people at once would both see that somebody has no key.
  perform pg_advisory_xact_lock(hashtext('private.issue_member_keys'));
  if p_batch_id is not null then
    select * into v_batch from public.consultation_key_batches b where b.id = p_batch_id for update;
    if not found then
      raise exception using errcode = 'PT404', message = 'There is no such batch.';
    elsif v_batch.created_by is distinct from (select m.user_id from public.staff_members m where m.user_id = auth.uid())
      or v_batch.created_at < now() - interval '1 day' then
      perform private.refuse_value('Only whoever issued a batch goes on with it, within a day.');
    end if;
  end if;
  execute format(
    $sql$
      with page as materialized (
        select p.id, %s as having from public.profiles p where %s and ($1 is null or p.id > $1) order by p.id limit $2
      )
      select count(*), (select g.id from page g order by g.id desc limit 1), coalesce(array_agg(g.id order by g.id) filter (where $3 or not g.having), '{}')
      from page g
    $sql$, private.has_key_sql(), coalesce(private.members_clause(p_query), 'true'))
  into v_seen, v_last, v_chosen using p_after, p_limit, p_again;

  if cardinality(v_chosen) > 0 then
    if v_batch_id is null then
      v_batch_id := private.open_key_batch(cardinality(v_chosen), v_options);
    elsif v_batch.quantity + cardinality(v_chosen) > 100000 then
      perform private.refuse_value('A batch has 100,000 keys at most.');
    else
      update public.consultation_key_batches b set quantity = b.quantity + cardinality(v_chosen) where b.id = v_batch_id;
    end if;
    select s.value into strict v_pepper from private.secrets s where s.name = 'consultation_key_pepper';
    execute format(
      $sql$
        with chosen as materialized (
          select p.id as user_id, p.email, gen_random_uuid() as id from public.profiles p where p.id = any ($4)
        ), random as materialized (
          select c.id, extensions.gen_random_bytes(13) as b from chosen c
        ), spelled as materialized (%s), issued as (
          insert into public.consultation_keys (
            id, key_value, key_prefix, key_last4, batch_id, max_uses, not_before, expires_at, days_after_first_use,
            assigned_user_id, notes, tags, created_by
          )
          select s.id, encode(extensions.hmac(s.symbols, $1, 'sha256'), 'hex'), ($3).prefix, right(s.symbols, 4), $2, ($3).max_uses,
            ($3).not_before, ($3).expires_at, ($3).days_after_first_use, c.user_id, ($3).notes, ($3).tags, b.created_by
          from spelled s join chosen c on c.id = s.id
          cross join (select created_by from public.consultation_key_batches where id = $2) b
          order by s.id
        )
        select jsonb_agg(jsonb_build_object('id', s.id, 'key', private.grouped_key(($3).prefix, s.symbols), 'expires_at', ($3).expires_at,
          'max_uses', ($3).max_uses, 'assigned_to', c.email) order by c.email)
        from spelled s join chosen c on c.id = s.id
      $sql$, private.fresh_keys_sql())
    into v_keys using v_pepper, v_batch_id, v_options, v_chosen;
  end if;
  return jsonb_build_object(
    'seen', v_seen, 'keys', v_keys, 'batch_id', v_batch_id, 'next', case when v_seen = p_limit then v_last end);
end
$$;
create function public.issue_member_keys(
  p_query jsonb, p_options jsonb default '{}', p_again boolean default false, p_batch_id uuid default null,
  p_after uuid default null, p_limit integer default 1000
) returns jsonb
language sql volatile set search_path = '' as $$
  select private.issue_member_keys(p_query, p_options, p_again, p_batch_id, p_after, p_limit);
$$;
comment on function public.issue_member_keys(jsonb, jsonb, boolean, uuid, uuid, integer) is
  'Issues one key to each member that a query of users_page() finds ({search?, filters?, ids?}), a piece of at most p_limit (1-5,000) members '
  'at a time: {seen, keys: [{id, key, expires_at, max_uses, assigned_to}], batch_id, next}. Ask again with next as p_after and batch_id as '
  'p_batch_id until next is null. Who has a key that they can still use gets none, unless p_again. Options as for '
  'issue_consultation_keys, without an assignee. The keys are seen only here. Errors: 42501 without keys:write and users:read, 22023, PT404.';

grant execute on function
  private.preview_member_keys(jsonb), public.preview_member_keys(jsonb),
  private.issue_member_keys(jsonb, jsonb, boolean, uuid, uuid, integer), public.issue_member_keys(jsonb, jsonb, boolean, uuid, uuid, integer)
to authenticated, service_role;
