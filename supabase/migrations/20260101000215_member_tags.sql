-- Tags: words that staff put on members, to find them again and to act on them together.

create function private.tag_spelling(p_tag text) returns text
language plpgsql immutable set search_path = '' as $$
begin
  return lower(regexp_replace(trim(p_tag), '\s+', ' ', 'g'));
end
$$;
comment on function private.tag_spelling(text) is 'A tag as it is kept: lower case, single spaces, so that nobody makes a second one by typing.';

create table public.member_tags (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  tag text not null constraint member_tags_spelling
    check (tag = private.tag_spelling(tag) and length(tag) between 1 and 40 and tag !~ '[][,;"[:cntrl:]]'),
  tagged_by uuid references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now(),
  constraint member_tags_once unique (user_id, tag)
);
select private.close_table('public.member_tags');
comment on table public.member_tags is
  'Words that staff put on members. Written by tag_members() only, which logs each step as one entry. Part of a member''s copy of their data.';
comment on column public.member_tags.tag is 'Lower case, single spaces, 1 to 40 letters, none of , ; " [ ]. A tag that nobody has any more is gone.';
create index member_tags_tag_idx on public.member_tags (tag, user_id);
create index member_tags_tagged_by_idx on public.member_tags (tagged_by);

create policy "Staff who read users see tags" on public.member_tags
  for select to authenticated using ((select private.can('users', 'read')));
grant select on public.member_tags to authenticated;

create function private.member_tag_names() returns json
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('users', 'read');
  return (
    -- From one tag to the next by the index: a million members with ten tags are ten steps.
    with recursive names as (
      (select t.tag from public.member_tags t order by t.tag limit 1)
      union all
      select (select t.tag from public.member_tags t where t.tag > n.tag order by t.tag limit 1) from names n where n.tag is not null
    )
    select coalesce(json_agg(n.tag), '[]') from names n where n.tag is not null);
end
$$;
create function public.member_tag_names() returns json
language sql stable set search_path = '' as $$ select private.member_tag_names(); $$;
comment on function public.member_tag_names() is 'Every tag that a member has, in alphabetical order, as a JSON list. Errors: 42501 without users:read.';

create function private.tag_members(p_query jsonb, p_tag text, p_add boolean, p_after uuid, p_limit integer) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  v_tag constant text := private.tag_spelling(p_tag);
  v_seen integer;
  v_changed jsonb;
  v_last uuid;
begin
  perform private.require('users', 'write');
  if p_add is null or p_limit is null or p_limit not between 1 and 5000 then
    perform private.refuse_value('Say whether the tag is added or removed, and a limit between 1 and 5,000.');
  elsif coalesce(length(v_tag), 0) not between 1 and 40 or v_tag ~ '[][,;"[:cntrl:]]' then
    perform private.refuse_value('A tag has 1 to 40 letters and none of , ; " [ ].');
  end if;
  execute format(
    $sql$
      with page as materialized (
        select p.id from public.profiles p where %s and ($1 is null or p.id > $1) order by p.id limit $2
      ), changed as (%s)
      select (select count(*) from page), (select coalesce(jsonb_agg(c.user_id), '[]') from changed c),
        (select g.id from page g order by g.id desc limit 1)
    $sql$,
    coalesce(private.members_clause(p_query), 'true'),
    case when p_add then
      'insert into public.member_tags (user_id, tag, tagged_by)
       select g.id, $3, (select m.user_id from public.staff_members m where m.user_id = auth.uid()) from page g
       on conflict (user_id, tag) do nothing returning user_id'
    else 'delete from public.member_tags t using page g where t.user_id = g.id and t.tag = $3 returning t.user_id' end)
  into v_seen, v_changed, v_last using p_after, p_limit, v_tag;
  if v_changed <> '[]' then
    perform private.append_audit(
      case when p_add then 'insert' else 'delete' end::public.audit_action, 'member_tags',
      case when jsonb_array_length(v_changed) = 1 then v_changed ->> 0 end,
      case when not p_add then jsonb_build_object('tag', v_tag, 'members', v_changed) end,
      case when p_add then jsonb_build_object('tag', v_tag, 'members', v_changed) end);
  end if;
  return jsonb_build_object('seen', v_seen, 'changed', jsonb_array_length(v_changed), 'next', case when v_seen = p_limit then v_last end);
end
$$;
create function public.tag_members(p_query jsonb, p_tag text, p_add boolean, p_after uuid default null, p_limit integer default 1000) returns jsonb
language sql volatile set search_path = '' as $$ select private.tag_members(p_query, p_tag, p_add, p_after, p_limit); $$;
comment on function public.tag_members(jsonb, text, boolean, uuid, integer) is
  'Adds a tag to the members that a query of users_page() finds ({search?, filters?, ids?}), or removes it, a piece of at most p_limit '
  '(1-5,000) at a time: {seen, changed, next}. Ask again with next as p_after until it is null; who has it (or has it no more) is passed over. '
  'Each piece is one entry of the audit log: {tag, members}. Errors: 42501 without users:write, 22023 for a bad tag or query.';

grant execute on function
  private.member_tag_names(), public.member_tag_names(),
  private.tag_members(jsonb, text, boolean, uuid, integer), public.tag_members(jsonb, text, boolean, uuid, integer)
to authenticated, service_role;
