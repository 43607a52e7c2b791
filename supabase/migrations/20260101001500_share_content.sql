-- Share content: templates, consents, and the jobs that turn a member's history into a video.
--
-- A render is a row with a lease. Workers claim it with claim_render() and must carry the fence of their claim in every
-- later write, so that a worker who was given up for dead can change nothing. What a video shows is frozen in its row
-- before any work, and hashed: the same content is one row, never two.

create type public.social_platform as enum ('instagram', 'tiktok', 'facebook', 'x', 'webhook');
create type public.render_status as enum ('queued', 'rendering', 'succeeded', 'failed', 'cancelled');
create type public.template_status as enum ('draft', 'published', 'archived');
create type public.template_type as enum ('before_after', 'progress_video', 'weekly_recap', 'quote_image', 'stats_reel');
create type public.video_type as enum ('progress_journey', 'weekly_recap', 'before_after', 'stats_highlight', 'milestone_moment', 'share_card');
create type public.consent_media_class as enum ('weight_numbers', 'name', 'face', 'body');
create type public.consent_decision as enum ('granted', 'withdrawn');
create type public.media_type as enum ('image', 'video', 'story', 'reel');
create type public.milestone_media_type as enum ('before_photo', 'progress_photo', 'after_photo', 'measurement_photo');
create type public.generated_image_type as enum ('motivational_quote', 'stats_card', 'achievement_badge', 'progress_chart');
create type public.consent_channel as enum ('app', 'email', 'paper', 'console');
create type public.date_form as enum ('dates', 'weeks');
create type public.name_form as enum ('full_name', 'first_name', 'initials', 'none');
create type public.weight_form as enum ('exact', 'rounded', 'percent');
create type public.roast_reaction as enum ('liked', 'disliked', 'reported');
create type public.body_part as enum ('full_body', 'face', 'waist', 'arms', 'legs', 'back', 'other');
create type public.share_method as enum ('native', 'link', 'download', 'api');

------------------------------------------------------------------------------------------------------------------
-- Templates
------------------------------------------------------------------------------------------------------------------

create table public.content_templates (
  id uuid primary key default gen_random_uuid(),
  template_name text not null check (length(template_name) between 1 and 120),
  template_type public.template_type not null default 'progress_video',
  film text not null check (film ~ '^[a-z0-9-]{1,60}$'),
  template_config jsonb not null default '{}' check (jsonb_typeof(template_config) = 'object'),
  preview_url text,
  usage_count integer not null default 0 check (usage_count >= 0),
  trending_score numeric(12, 3) not null default 0,
  trending_at timestamptz not null default now(),
  customizable_fields text[] not null default '{}',
  is_active boolean not null default true,
  status public.template_status not null default 'draft',
  current_version_id uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.content_templates');
comment on table public.content_templates is 'A kind of share video: a film and what may be changed in it. What it renders with is its current version.';
comment on column public.content_templates.film is 'Id of the film in the registry, e.g. progress-journey.';
comment on column public.content_templates.template_config is 'Animation, transitions and music, as the film reads them.';
comment on column public.content_templates.customizable_fields is 'Names of the choices that growth may change for one video.';
comment on column public.content_templates.usage_count is 'Videos requested from it.';
comment on column public.content_templates.trending_score is
  'Videos requested, each counting half as much every 14 days, as of trending_at; content_template_summaries has it as of now.';
comment on column public.content_templates.is_active is 'False hides it from the studio without archiving it.';
comment on column public.content_templates.current_version_id is 'The version that new videos use; the last one published.';
create unique index content_templates_name_key on public.content_templates (lower(template_name));

create function private.template_hash(p_film text, p_choices jsonb) returns text
language sql immutable set search_path = '' as $$
  -- jsonb's text is canonical: keys sorted, spaces and duplicate keys gone.
  select encode(sha256(convert_to(p_film || ' ' || p_choices::text, 'UTF8')), 'hex');
$$;
comment on function private.template_hash(text, jsonb) is 'SHA-256 of what a template''s version draws with: one content, one hash.';
grant execute on function private.template_hash(text, jsonb) to authenticated, service_role;

create table public.content_template_versions (
  id uuid primary key default gen_random_uuid(),
  template_id uuid not null references public.content_templates (id) on delete cascade,
  version integer not null check (version > 0),
  film text not null check (film ~ '^[a-z0-9-]{1,60}$'),
  choices jsonb not null default '{}' check (jsonb_typeof(choices) = 'object'),
  content_hash text not null generated always as (private.template_hash(film, choices)) stored,
  status public.template_status not null default 'draft',
  published_at timestamptz,
  check_asked_hash text check (check_asked_hash ~ '^[0-9a-f]{64}$'),
  check_asked_at timestamptz,
  check_asked_by uuid references public.staff_members (user_id) on delete set null,
  checked_hash text check (checked_hash ~ '^[0-9a-f]{64}$'),
  checked_at timestamptz,
  check_findings jsonb not null default '[]' check (jsonb_typeof(check_findings) = 'array'),
  created_by uuid references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now(),
  constraint content_template_versions_number unique (template_id, version)
);
select private.close_table('public.content_template_versions');
comment on table public.content_template_versions is 'A published version never changes: videos name it, and their hashes contain it.';
comment on column public.content_template_versions.version is 'Counts from 1 in its template; given by trigger when missing.';
comment on column public.content_template_versions.choices is 'Defaults of the film''s choices.';
comment on column public.content_template_versions.content_hash is 'Of film and choices; tells whether somebody else changed the draft meanwhile.';
comment on column public.content_template_versions.check_asked_hash is
  'The content that a check was asked for last; a worker does it while it equals content_hash and checked_hash is another.';
comment on column public.content_template_versions.checked_hash is 'The content that was checked last; the check counts while it equals content_hash.';
comment on column public.content_template_versions.check_findings is
  'What a worker''s check of layout found: [{rule, severity "error" or "warning", field, story, message}]. Set by record_template_check.';
create index content_template_versions_check_asked_by_idx on public.content_template_versions (check_asked_by);
create index content_template_versions_created_by_idx on public.content_template_versions (created_by);

alter table public.content_templates add constraint content_templates_current_version_fkey
  foreign key (current_version_id) references public.content_template_versions (id) on delete set null;
create index content_templates_current_version_idx on public.content_templates (current_version_id);

-- Words that a share video must not use, the same rules as in the films' own schema (a test compares them): whoever
-- calls the API past the console meets them here.
create function private.wording_issues(p_text text) returns setof text
language sql immutable set search_path = '' as $$
  select r.reason
  from (values
    ('promises a result', '\yguarantee|\ypromise[ds]?\y|\yproven to\y|\ywill lose\y'),
    ('makes it sound easy', '\y(effortless|easy|easily|quick fix|overnight|instant(ly)?|miracle|magic)\y'),
    ('labels a body', '\y(fat|fatter|obese|overweight|skinny|chubby|ugly|flab\w*|belly)\y'),
    ('praises a body', '\y(perfect|ideal|dream|best|hottest|beach|bikini|summer)[ -](body|shape|figure|self)\y'),
    ('uses a superlative', '\y(sexy|hot|gorgeous|stunning|amazing|incredible|unbelievable|insane|shocking)\y'),
    ('shames', '\y(fail(ed|ure|ing)?|cheat(ed|ing)?|guilt\w*|asham\w*|shame\w*|lazy|disgust\w*|gave up|excuse\w*)\y'),
    ('is a before/after claim', '\ybefore (and|&|/) ?after\y|\ytransformation\y|\ymelt\w*\y|\yshred\w*\y|\ydetox\w*\y'),
    ('names an unsafe practice', '\y(starv\w*|crash diet|cleanse|diet pill\w*)\y')
  ) r (reason, pattern)
  where p_text ~* r.pattern;
$$;

create function private.template_findings(p_choices jsonb) returns table (field text, message text)
language sql immutable set search_path = '' as $$
  -- What the database can tell without drawing: words, merge fields, lengths and colours.
  select c.key, format('“%s” %s.', c.value #>> '{}', w.reason)
  from jsonb_each(p_choices) c
  cross join lateral private.wording_issues(c.value #>> '{}') w (reason)
  where jsonb_typeof(c.value) = 'string'
  union all
  select c.key, format('“%s” has a merge field that no film knows.', c.value #>> '{}')
  from jsonb_each(p_choices) c
  where jsonb_typeof(c.value) = 'string'
    and regexp_replace(c.value #>> '{}', '\{(name|span|change|weigh_ins|streak|adherence|milestone)\}', '', 'g') ~ '[{}]'
  union all
  select c.key, 'A text is longer than 120 characters.'
  from jsonb_each(p_choices) c where jsonb_typeof(c.value) = 'string' and length(c.value #>> '{}') > 120
  union all
  select c.key, 'A choice is neither a text, a number nor a switch.'
  from jsonb_each(p_choices) c where jsonb_typeof(c.value) not in ('string', 'number', 'boolean')
  union all
  select 'accent', 'The accent is not a colour like #0B6B63.'
  where p_choices ? 'accent' and coalesce(p_choices ->> 'accent', '') !~* '^#[0-9a-f]{6}$';
$$;
comment on function private.template_findings(jsonb) is
  'Why choices may not be published, as far as the database can tell by itself. Layout needs a browser, a worker''s: see ask_template_check.';

create function private.prepare_template_version() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    if new.version is null then
      perform 1 from public.content_templates t where t.id = new.template_id for update; -- two drafts get two numbers
      select coalesce(max(v.version), 0) + 1 into new.version
      from public.content_template_versions v where v.template_id = new.template_id;
    end if;
    new.created_by := coalesce((select m.user_id from public.staff_members m where m.user_id = auth.uid()), new.created_by);
  elsif old.status <> 'draft' and (new.film, new.choices, new.version, new.template_id)
    is distinct from (old.film, old.choices, old.version, old.template_id) then
    raise exception using errcode = '42501', message = 'A published version cannot be changed.',
      hint = 'Make a new version of the template.';
  elsif old.status <> 'draft' and new.status = 'draft' then
    raise exception using errcode = '42501', message = 'A published version cannot become a draft again.';
  end if;
  if new.status = 'published' and (tg_op = 'INSERT' or old.status <> 'published') then
    perform private.refuse_publishing(new);
    new.published_at := coalesce(new.published_at, now());
  end if;
  return new;
end
$$;

create function private.refuse_publishing(p_version public.content_template_versions) returns void
language plpgsql stable security definer set search_path = '' as $$
declare
  v_problem text;
begin
  select string_agg(f.message, ' ') into v_problem from private.template_findings(p_version.choices) f;
  if v_problem is not null then
    raise exception using errcode = '22023', message = 'This version cannot be published. ' || v_problem;
  elsif auth.uid() is null then
    return; -- migrations and imports: nobody sat at a console, and what the database can see was seen
  elsif p_version.checked_hash is distinct from private.template_hash(p_version.film, p_version.choices) then
    raise exception using errcode = '22023', message = 'This version was not checked since it was last changed.',
      hint = 'Ask for a check in the template''s editor; a worker does it within seconds.';
  elsif p_version.check_findings @> '[{"severity": "error"}]' then
    raise exception using errcode = '22023', message = 'The check of this version found errors. Correct them and check again.';
  end if;
end
$$;
comment on function private.refuse_publishing(public.content_template_versions) is
  'Words, fields and colours are judged here. Layout is judged by a worker''s browser, whose report is bound to the content by its '
  'hash: no browser of staff has a say in it.';

create function private.keep_published_version() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if old.status <> 'draft' and exists (select 1 from public.content_templates t where t.id = old.template_id) then
    raise exception using errcode = '42501', message = 'A version that was published is kept. Archive it instead.';
  end if;
  return old;
end
$$;

create function private.ask_template_check(p_version_id uuid, p_content_hash text) returns public.content_template_versions
language plpgsql security definer set search_path = '' as $$
declare
  v_version public.content_template_versions;
begin
  perform private.require('content', 'write');
  select * into v_version from public.content_template_versions v where v.id = p_version_id for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such version.';
  elsif v_version.status <> 'draft' then
    raise exception using errcode = '22023', message = 'Only a draft is checked: a published version never changes.';
  elsif v_version.content_hash is distinct from p_content_hash then
    raise exception using errcode = '22023', message = 'This version was changed meanwhile. Look at it and check it again.';
  end if;
  -- What an earlier check said is gone: the rules, or the films, may be newer.
  update public.content_template_versions v
  set check_asked_hash = v.content_hash, check_asked_at = now(), checked_hash = null, checked_at = null, check_findings = '[]',
    check_asked_by = (select m.user_id from public.staff_members m where m.user_id = auth.uid())
  where v.id = p_version_id
  returning * into v_version;
  return v_version;
end
$$;

create function public.ask_template_check(p_version_id uuid, p_content_hash text) returns public.content_template_versions
language sql set search_path = '' as $$ select private.ask_template_check(p_version_id, p_content_hash); $$;
comment on function public.ask_template_check(uuid, text) is
  'Asks a worker to check a draft as it stands (p_content_hash): publishing needs it. Errors: 42501 without content:write, PT404, 22023 '
  'for a version that is no draft or changed meanwhile.';
grant execute on function private.ask_template_check(uuid, text), public.ask_template_check(uuid, text) to authenticated, service_role;

create function public.next_template_check() returns jsonb
language plpgsql stable set search_path = '' as $$
begin
  return (
    select jsonb_build_object('id', v.id, 'film', v.film, 'choices', v.choices, 'content_hash', v.content_hash)
    from public.content_template_versions v
    where v.status = 'draft' and v.check_asked_hash = v.content_hash and v.checked_hash is distinct from v.content_hash
    order by v.check_asked_at, v.id limit 1);
end
$$;
comment on function public.next_template_check() is
  'The draft whose check waits longest, {id, film, choices, content_hash}; null when none does. Nothing is leased: a check changes '
  'nothing, and two workers find the same. Service role only.';

create function public.record_template_check(p_version_id uuid, p_content_hash text, p_findings jsonb) returns boolean
language plpgsql set search_path = '' as $$
begin
  if jsonb_typeof(p_findings) is distinct from 'array' or jsonb_array_length(p_findings) > 200
    or pg_column_size(p_findings) > 100000 then
    raise exception using errcode = '22023', message = 'The findings must be a list of at most 200.';
  elsif exists (
    select 1 from jsonb_array_elements(p_findings) f
    where coalesce(f ->> 'severity', '') not in ('error', 'warning') or coalesce(f ->> 'message', '') = ''
  ) then
    raise exception using errcode = '22023', message = 'Every finding needs a severity (error or warning) and a message.';
  end if;
  update public.content_template_versions v
  set checked_hash = v.content_hash, checked_at = now(), check_findings = p_findings
  where v.id = p_version_id and v.status = 'draft' and v.content_hash = p_content_hash and v.check_asked_hash = p_content_hash;
  return found;
end
$$;
comment on function public.record_template_check(uuid, text, jsonb) is
  'Keeps what a worker''s browser found when it laid the version out over every example story: [{rule, severity, field, story, message}]. '
  'p_content_hash is that of the content it looked at; false, and nothing kept, where the draft is another by now. Errors: 22023 for '
  'findings of another form. Service role only: what staff send would be their own word for it.';
revoke execute on function public.next_template_check(), public.record_template_check(uuid, text, jsonb) from public, anon, authenticated;
grant execute on function public.next_template_check(), public.record_template_check(uuid, text, jsonb) to service_role;

create function private.follow_template_version() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.status = 'published' and (tg_op = 'INSERT' or old.status <> 'published') then
    update public.content_templates
    set current_version_id = new.id, film = new.film, status = 'published' where id = new.template_id;
  elsif tg_op = 'UPDATE' and new.status = 'archived' and old.status <> 'archived' then
    update public.content_templates t
    set current_version_id = (
      select v.id from public.content_template_versions v
      where v.template_id = new.template_id and v.status = 'published' order by v.version desc limit 1
    )
    where t.id = new.template_id and t.current_version_id = new.id;
  end if;
  return null;
end
$$;
comment on function private.follow_template_version() is 'Publishing a version makes it current; archiving the current one goes back to the one before.';

create trigger prepare_row before insert or update on public.content_template_versions
  for each row execute function private.prepare_template_version();
create trigger keep_row before delete on public.content_template_versions
  for each row execute function private.keep_published_version();
create trigger follow_version after insert or update of status on public.content_template_versions
  for each row execute function private.follow_template_version();
create trigger set_updated_at before update on public.content_templates
  for each row execute function private.set_updated_at();
select private.attach_audit('public.content_templates', p_ignored => '{usage_count,trending_score,trending_at}');
select private.attach_audit('public.content_template_versions');

create policy "Growth sees templates" on public.content_templates
  for select to authenticated using ((select private.can('content', 'read')));
create policy "Growth adds templates" on public.content_templates
  for insert to authenticated with check ((select private.can('content', 'write')));
create policy "Growth changes templates" on public.content_templates
  for update to authenticated
  using ((select private.can('content', 'write'))) with check ((select private.can('content', 'write')));
create policy "Growth deletes templates" on public.content_templates
  for delete to authenticated using ((select private.can('content', 'write')));
grant select, insert, update, delete on public.content_templates to authenticated;

create policy "Growth sees template versions" on public.content_template_versions
  for select to authenticated using ((select private.can('content', 'read')));
create policy "Growth adds template versions" on public.content_template_versions
  for insert to authenticated with check ((select private.can('content', 'write')));
create policy "Growth changes draft versions and publishes them" on public.content_template_versions
  for update to authenticated
  using ((select private.can('content', 'write'))) with check ((select private.can('content', 'write')));
create policy "Growth deletes template versions" on public.content_template_versions
  for delete to authenticated using ((select private.can('content', 'write')));
grant select, delete, insert (template_id, film, choices), update (film, choices, status)
  on public.content_template_versions to authenticated;

create view public.content_template_summaries with (security_invoker = on) as
select t.id, t.template_name, t.template_type, t.film, t.template_config, t.preview_url, t.usage_count,
  round(t.trending_score * power(0.5, extract(epoch from now() - t.trending_at) / 1209600)::numeric, 3) as trending_score,
  t.customizable_fields, t.is_active, t.status, t.current_version_id, v.version, v.choices, v.published_at,
  t.created_at, t.updated_at
from public.content_templates t
left join public.content_template_versions v on v.id = t.current_version_id;
comment on view public.content_template_summaries is 'Templates with the number and the choices of their current version.';
revoke all on public.content_template_summaries from public, anon, authenticated;
grant select on public.content_template_summaries to authenticated, service_role;

------------------------------------------------------------------------------------------------------------------
-- Consents
------------------------------------------------------------------------------------------------------------------

create table public.media_consents (
  id uuid primary key default gen_random_uuid(),
  seq bigint generated always as identity,
  user_id uuid not null references public.profiles (id) on delete cascade,
  platform public.social_platform not null,
  media_class public.consent_media_class not null,
  decision public.consent_decision not null,
  text_version text not null check (length(text_version) between 1 and 60),
  weight_form public.weight_form not null default 'rounded',
  name_form public.name_form not null default 'first_name',
  date_form public.date_form not null default 'weeks',
  channel public.consent_channel not null default 'app',
  recorded_by uuid references public.staff_members (user_id) on delete set null,
  expires_at timestamptz,
  created_at timestamptz not null default now()
);
select private.close_table('public.media_consents');
comment on table public.media_consents is
  'Ledger of what members allow to be shown, and where. Append-only: the newest row of a member, platform and media '
  'class is in force, see current_media_consents. Goes only with the member.';
comment on column public.media_consents.seq is 'Order of writing; decides which row is newest.';
comment on column public.media_consents.text_version is 'Version of the consent text that the member saw.';
comment on column public.media_consents.weight_form is
  'For weight_numbers: exact; rounded to 0.5 kg; or percent, where only changes relative to the first weigh-in are shown.';
comment on column public.media_consents.name_form is 'For name: how much of it. Without a consent for name none is shown.';
comment on column public.media_consents.date_form is 'For weight_numbers: calendar dates, or only weeks counted from the first weigh-in.';
comment on column public.media_consents.recorded_by is 'Member of staff who wrote it down for the member; null when the member did. Set by trigger.';
comment on column public.media_consents.expires_at is 'Not in force from this instant on; null is until withdrawn.';
create index media_consents_newest_idx on public.media_consents (user_id, platform, media_class, seq desc);
create index media_consents_recorded_by_idx on public.media_consents (recorded_by);

create view public.current_media_consents with (security_invoker = on) as
select newest.id, newest.user_id, newest.platform, newest.media_class, newest.text_version, newest.weight_form,
  newest.name_form, newest.date_form, newest.channel, newest.recorded_by, newest.expires_at, newest.created_at
from (
  select distinct on (c.user_id, c.platform, c.media_class) c.*
  from public.media_consents c
  order by c.user_id, c.platform, c.media_class, c.seq desc
) newest
where newest.decision = 'granted' and (newest.expires_at is null or newest.expires_at > now());
comment on view public.current_media_consents is 'Consents in force now: the newest row of each member, platform and class, if it grants and has not expired.';
revoke all on public.current_media_consents from public, anon, authenticated;
grant select on public.current_media_consents to authenticated, service_role;

create function private.guard_consent() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'INSERT' then
    new.recorded_by := (select m.user_id from public.staff_members m where m.user_id = auth.uid());
    new.created_at := now();
    return new;
  elsif tg_op = 'UPDATE' and new.recorded_by is null
    and to_jsonb(new) - 'recorded_by' = to_jsonb(old) - 'recorded_by' then
    return new; -- the member of staff left
  elsif tg_op = 'DELETE' and not exists (select 1 from public.profiles p where p.id = old.user_id) then
    return old; -- the member left, and takes everything along
  end if;
  raise exception using errcode = '42501', message = 'Consents are never changed. Record a new decision instead.';
end
$$;

create function private.stop_photo_films(p_user_id uuid) returns void
language plpgsql security definer set search_path = '' as $$
begin
  update public.viral_video_generations v
  set status = case v.status when 'queued' then 'cancelled' else v.status end,
    error_code = 'no_consent', error_message = 'The consent for photos was withdrawn.',
    finished_at = case v.status when 'queued' then now() end,
    cancel_requested_at = coalesce(v.cancel_requested_at, now())
  where v.user_id = p_user_id and v.status in ('queued', 'rendering') and v.source_data ? 'photos';
end
$$;

create function private.mind_withdrawal() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if new.media_class in ('face', 'body') then
    -- What a film may show of a photo is frozen with the job: a film with photos is asked for again.
    perform private.stop_photo_films(new.user_id);
  end if;
  update public.viral_video_generations v
  set status = 'cancelled', error_code = 'no_consent', error_message = 'The consent was withdrawn.', finished_at = now(),
    cancel_requested_at = now()
  where v.user_id = new.user_id and v.status = 'queued' and not private.consent_covers(v.user_id, v.source_data);
  update public.viral_video_generations v set cancel_requested_at = now()
  where v.user_id = new.user_id and v.status = 'rendering' and v.cancel_requested_at is null
    and not private.consent_covers(v.user_id, v.source_data);
  return null;
end
$$;
comment on function private.mind_withdrawal() is
  'A withdrawal for photos stops every render with photos; any other, each render of the member that no platform''s consents cover any more.';

create trigger guard_row before insert or update or delete on public.media_consents
  for each row execute function private.guard_consent();
create trigger guard_table before truncate on public.media_consents
  for each statement execute function private.refuse_change();
create trigger mind_withdrawal after insert on public.media_consents
  for each row when (new.decision = 'withdrawn') execute function private.mind_withdrawal();
select private.attach_audit('public.media_consents', p_events => 'insert');

create policy "Members see their consents, support, coaches and growth see them" on public.media_consents
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('content', 'read')) or (select private.can('users', 'read')));
create policy "Members decide, support records for them, growth records withdrawals" on public.media_consents
  for insert to authenticated
  with check (
    user_id = (select auth.uid())
    or (select private.can('users', 'write'))
    or (decision = 'withdrawn' and (select private.can('content', 'write')))
  );
grant select,
  insert (user_id, platform, media_class, decision, text_version, weight_form, name_form, date_form, channel, expires_at)
  on public.media_consents to authenticated;

create view private.consent_terms with (security_invoker = on) as
select c.user_id,
  -- Several platforms, one film: the most careful form that any of them asks for.
  case when bool_or(c.weight_form = 'percent') filter (where c.media_class = 'weight_numbers') then 'percent'
       when bool_or(c.weight_form = 'rounded') filter (where c.media_class = 'weight_numbers') then 'rounded'
       when count(*) filter (where c.media_class = 'weight_numbers') > 0 then 'exact' end as weight_form,
  case when bool_or(c.date_form = 'weeks') filter (where c.media_class = 'weight_numbers') then 'weeks'
       when count(*) filter (where c.media_class = 'weight_numbers') > 0 then 'dates' end as date_form,
  case when bool_or(c.name_form = 'none') filter (where c.media_class = 'name') then 'none'
       when bool_or(c.name_form = 'initials') filter (where c.media_class = 'name') then 'initials'
       when bool_or(c.name_form = 'first_name') filter (where c.media_class = 'name') then 'first_name'
       when count(*) filter (where c.media_class = 'name') > 0 then 'full_name' else 'none' end as name_form,
  coalesce(array_agg(c.platform order by c.platform) filter (where c.media_class = 'weight_numbers'), '{}') as platforms
from public.current_media_consents c
group by c.user_id;
comment on view private.consent_terms is 'What one film of a member may show, over all the platforms that they agreed to.';

create function private.shown_name(p_full_name text, p_name_form text) returns text
language sql immutable set search_path = '' as $$
  select nullif(case p_name_form
    when 'full_name' then trim(p_full_name)
    when 'first_name' then split_part(trim(p_full_name), ' ', 1)
    when 'initials' then (select string_agg(upper(left(w, 1)) || '.', '') from unnest(string_to_array(trim(p_full_name), ' ')) w where w <> '')
  end, '');
$$;
comment on function private.shown_name(text, text) is 'A name as a consent lets it be shown; null for none.';

------------------------------------------------------------------------------------------------------------------
-- Refusals: the one place that says why no film may be made of a member
------------------------------------------------------------------------------------------------------------------

create function private.daily_weights(p_user_id uuid) returns table (measured_on date, weight_kg numeric)
language sql stable security definer set search_path = '' as $$
  select distinct on (w.measured_on) w.measured_on, w.weight_kg
  from public.weight_history w where w.user_id = p_user_id
  order by w.measured_on, w.measured_at desc;
$$;
comment on function private.daily_weights(uuid) is 'One weigh-in a day, the last of it, in order of days.';

create function private.film_refusals(p_user_ids uuid[])
returns table (user_id uuid, code text, message text, rank integer)
language plpgsql stable security definer set search_path = ''
-- Planned for the number of members at hand: one must not cost a pass over all.
set plan_cache_mode = force_custom_plan as $$
begin
  return query
  with member as materialized (
    select p.id, p.birth_date, p.age, p.time_zone, p.goal_weight_kg, p.current_weight_kg, p.height_cm
    from public.profiles p where p.id = any (p_user_ids)
  ), allowed as (
    select c.user_id from public.current_media_consents c
    where c.user_id = any (p_user_ids) and c.media_class = 'weight_numbers'
  ), weights as materialized (
    select distinct on (w.user_id, w.measured_on) w.user_id, w.measured_on, w.weight_kg
    from public.weight_history w where w.user_id = any (p_user_ids)
    order by w.user_id, w.measured_on, w.measured_at desc
  ), drops as (
    select w.user_id, w.measured_on, w.weight_kg, max(w.weight_kg) over (
      partition by w.user_id order by w.measured_on range between interval '35 days' preceding and interval '1 day' preceding
    ) - w.weight_kg as drop_kg
    from weights w
  ), rapid as (
    -- More than 1 kg a week, sustained: more than 4 kg within any 4 weeks; for sparse weigh-ins up to 5 weeks apart, the rate.
    -- Only what lies more than 4 kg under one of the five weeks before it can be that.
    select distinct b.user_id
    from drops b
    join weights a on a.user_id = b.user_id and a.measured_on < b.measured_on and a.measured_on >= b.measured_on - 35
    where b.drop_kg > 4 and a.weight_kg - b.weight_kg > greatest(28, b.measured_on - a.measured_on) / 7.0
  )
  select m.id, 'no_consent', 'There is no consent in force to show this member''s weight.', 1
  from member m where m.id not in (select a.user_id from allowed a)
  union all
  -- An unknown age is not a proof of being of age.
  select m.id, 'minor', 'This member is not known to be 18 or older.', 2
  from member m
  where coalesce(extract(year from age((now() at time zone m.time_zone)::date, m.birth_date)), m.age, 0) < 18
  union all
  -- BMI under 18.5, the WHO's limit of underweight, now or as the goal.
  select m.id, 'underweight_goal', 'This member''s weight or goal is in the underweight range.', 3
  from member m
  where least(m.goal_weight_kg, m.current_weight_kg) / power(m.height_cm / 100, 2) < 18.5
  union all
  select r.user_id, 'rapid_loss', 'This member lost more than 1 kg a week over four weeks.', 4 from rapid r
  union all
  select m.id, 'too_few_weigh_ins', 'A film needs weigh-ins on at least two days.', 5
  from member m
  where m.id not in (select w.user_id from weights w group by w.user_id having count(*) >= 2);
end
$$;
comment on function private.film_refusals(uuid[]) is
  'Why no film may be made of these members, gravest first by rank: no_consent, minor, underweight_goal, rapid_loss, too_few_weigh_ins. '
  'No row: it may. One pass for any number of members.';

create function private.render_refusals(p_user_id uuid) returns table (code text, message text)
language sql stable security definer set search_path = '' as $$
  select f.code, f.message from private.film_refusals(array[p_user_id]) f order by f.rank;
$$;
comment on function private.render_refusals(uuid) is 'private.film_refusals of one member, gravest first.';

create function private.refuse_render(p_user_id uuid, p_film text default null) returns void
language plpgsql stable security definer set search_path = '' as $$
declare
  v_code text;
  v_message text;
begin
  if not exists (select 1 from public.profiles p where p.id = p_user_id) then
    raise exception using errcode = 'PT404', message = 'There is no such member.';
  end if;
  select r.code, r.message into v_code, v_message from private.render_refusals(p_user_id) r limit 1;
  if v_code is null and private.shows_photos(p_film) then
    select r.code, r.message into v_code, v_message from private.photo_refusals(p_user_id) r limit 1;
  end if;
  if v_code is not null then
    raise exception using errcode = 'KR001', message = v_message, detail = v_code;
  end if;
end
$$;

------------------------------------------------------------------------------------------------------------------
-- The story's source: exactly what the consent covers, and nothing else leaves the database
------------------------------------------------------------------------------------------------------------------

create function private.typical_change(p_user_id uuid, p_weeks integer) returns jsonb
language sql stable security definer set search_path = '' as $$
  -- What became of comparable members in as many weeks: same goal, started long enough ago. The last weigh-in within the
  -- weeks counts, so that those who stopped weighing themselves count too. At most 500 members, picked by id, which is
  -- random; under 20 there is no such thing as typical. Coarse on purpose: k-anonymous, and stable from day to day.
  with comparable as (
    select p.id from public.profiles p
    where p.primary_goal = (select me.primary_goal from public.profiles me where me.id = p_user_id) and p.id <> p_user_id
    order by p.id limit 500
  ), changes as (
    select final.weight_kg - first.weight_kg as change_kg
    from comparable c
    join lateral (
      select w.measured_on, w.weight_kg from public.weight_history w
      where w.user_id = c.id order by w.measured_on, w.measured_at limit 1
    ) first on first.measured_on <= (now() at time zone 'UTC')::date - 7 * p_weeks
    join lateral (
      select w.weight_kg from public.weight_history w
      where w.user_id = c.id and w.measured_on > first.measured_on and w.measured_on <= first.measured_on + 7 * p_weeks
      order by w.measured_on desc, w.measured_at desc limit 1
    ) final on true
  )
  select case when count(*) >= 20 then jsonb_build_object(
    'members', count(*) / 10 * 10,
    'median_change_kg', round((percentile_cont(0.5) within group (order by change_kg) * 2)::numeric) / 2,
    'weeks', p_weeks
  ) end
  from changes;
$$;
comment on function private.typical_change(uuid, integer) is 'The cohort of a story: {members, median_change_kg, weeks}, null under 20 members.';

-- The seven days up to the last one with a plan within the story; null without any. Days are shifted like the story's. 
create function private.last_week(p_user_id uuid, p_from date, p_to date, p_shift integer) returns jsonb
language sql stable set search_path = '' as $$
  with assessed as (
    select r.planned_on, count(*) as planned, count(*) filter (where r.status = 'completed') as done
    from public.adherence_records r
    where r.user_id = p_user_id and r.score is not null and r.planned_on between p_from and p_to
      and r.planned_on > p_to - 60
    group by r.planned_on
  ), last_day as (select max(planned_on) as on_day from assessed)
  select jsonb_build_object('days', jsonb_agg(jsonb_build_object(
    'on', l.on_day - back + p_shift, 'planned', coalesce(a.planned, 0), 'done', coalesce(a.done, 0)) order by back desc))
  from last_day l
  cross join generate_series(0, 6) back
  left join assessed a on a.planned_on = l.on_day - back
  having count(l.on_day) > 0;
$$;

create function private.shows_face(p_user_id uuid) returns boolean
language sql stable security definer set search_path = '' as $$
  -- Several platforms, one film: a face is shown only where every platform that may show photos may show it too.
  select coalesce(bool_and(exists (
    select 1 from public.current_media_consents f
    where f.user_id = b.user_id and f.platform = b.platform and f.media_class = 'face')), false)
  from public.current_media_consents b where b.user_id = p_user_id and b.media_class = 'body';
$$;

create function private.story_photos(p_user_id uuid, p_shift integer) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_face boolean := private.shows_face(p_user_id);
  v_photos jsonb;
begin
  with photos as (
    select m.media_url, m.date_taken, m.milestone_type,
      -- Parts without a face need no hiding. Nothing is known of "other".
      m.body_part in ('full_body', 'face', 'other') and not v_face as hide_face
    from public.user_milestones_media m
    where m.user_id = p_user_id and m.date_taken is not null and m.milestone_type <> 'measurement_photo'
      and (m.body_part <> 'face' or v_face)
  ), first_photo as (
    select * from photos p order by (p.milestone_type = 'before_photo') desc, p.date_taken, p.media_url limit 1
  ), last_photo as (
    select p.* from photos p join first_photo f on p.date_taken > f.date_taken
    order by p.date_taken desc, p.media_url limit 1
  )
  select jsonb_build_object(
    'before', jsonb_build_object('path', f.media_url, 'taken_on', f.date_taken + p_shift, 'hide_face', f.hide_face),
    'after', jsonb_build_object('path', l.media_url, 'taken_on', l.date_taken + p_shift, 'hide_face', l.hide_face))
  into v_photos from first_photo f cross join last_photo l;
  return v_photos;
end
$$;
comment on function private.story_photos(uuid, integer) is
  'The first photo of a member and the last one after it: {before, after}, each {path, taken_on, hide_face}; null without two.';

create function private.reveals_face(p_user_id uuid, p_photos jsonb) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select 1 from jsonb_each(p_photos) p
    left join public.user_milestones_media m on m.user_id = p_user_id and m.media_url = p.value ->> 'path'
    -- Nothing is known of a photo that is gone.
    where p.value ->> 'hide_face' = 'false' and coalesce(m.body_part, 'other') in ('full_body', 'face', 'other'));
end
$$;
comment on function private.reveals_face(uuid, jsonb) is 'Whether photos, as a film froze them, may show the member''s face; false for null.';

create function private.photos_allowed(p_user_id uuid, p_photos jsonb) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select 1 from public.current_media_consents c where c.user_id = p_user_id and c.media_class = 'body'
  ) and not exists (
    select 1 from jsonb_each(p_photos) p
    where not exists (
      select 1 from public.user_milestones_media m where m.user_id = p_user_id and m.media_url = p.value ->> 'path')
  ) and (private.shows_face(p_user_id) or not private.reveals_face(p_user_id, p_photos));
end
$$;
comment on function private.photos_allowed(uuid, jsonb) is 'Whether photos that a film froze may still be shown as it froze them, and are still there.';

create function private.consent_gaps(p_user_id uuid, p_source jsonb, p_platform public.social_platform)
returns table (code text, message text)
language plpgsql stable security definer set search_path = '' as $$
begin
  return query
  with allowed as materialized (
    select c.media_class, c.name_form from public.current_media_consents c where c.user_id = p_user_id and c.platform = p_platform
  )
  select 'no_consent', 'The member''s consent does not cover this platform (any more).'
  where not exists (select 1 from allowed a where a.media_class = 'weight_numbers')
  union all
  select 'no_name_consent', 'The film shows a name, and the member''s consent to that does not cover this platform.'
  where p_source #>> '{user,display_name}' is not null
    and not exists (select 1 from allowed a where a.media_class = 'name' and a.name_form <> 'none')
  union all
  select 'no_photo_consent', 'The film shows photos, and the member''s consent to those does not cover this platform.'
  where p_source ? 'photos' and not exists (select 1 from allowed a where a.media_class = 'body')
  union all
  select 'no_face_consent', 'The film shows the member''s face, and their consent to that does not cover this platform.'
  where private.reveals_face(p_user_id, p_source -> 'photos') and not exists (select 1 from allowed a where a.media_class = 'face');
end
$$;
comment on function private.consent_gaps(uuid, jsonb, public.social_platform) is
  'What a film shows (its frozen source; null of media that were not rendered here) beyond the member''s consents for one platform: no_consent, '
  'no_name_consent, no_photo_consent, no_face_consent.';

create function private.consent_covers(p_user_id uuid, p_source jsonb) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  return exists (
    select 1 from unnest(enum_range(null::public.social_platform)) p (platform)
    where not exists (select 1 from private.consent_gaps(p_user_id, p_source, p.platform)));
end
$$;
comment on function private.consent_covers(uuid, jsonb) is 'Whether any platform is left where the member agrees to all that a film shows.';

create function private.card_type(p_film text) returns public.generated_image_type
language sql immutable set search_path = '' as $$
  select case p_film
    when 'quote-card' then 'motivational_quote' when 'stats-card' then 'stats_card'
    when 'badge-card' then 'achievement_badge' when 'chart-card' then 'progress_chart' end::public.generated_image_type;
$$;
comment on function private.card_type(text) is 'What kind of image a film draws; null for one that moves.';

create function private.shows_photos(p_film text) returns boolean
language sql immutable set search_path = '' as $$ select coalesce(p_film = 'before-after', false); $$;

create function private.photo_refusals(p_user_id uuid) returns table (code text, message text)
language sql stable security definer set search_path = '' as $$
  select 'no_photo_consent', 'There is no consent in force to show photos of this member.'
  where not exists (
    select 1 from public.current_media_consents c where c.user_id = p_user_id and c.media_class = 'body')
  union all
  select 'too_few_photos', 'This film needs two photos of this member, taken on different days.'
  where private.story_photos(p_user_id, 0) is null;
$$;
comment on function private.photo_refusals(uuid) is 'What a film with photos needs beyond private.render_refusals: no_photo_consent, too_few_photos.';

create function private.build_story_source(p_user_id uuid, p_film text default null) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  v_member public.profiles;
  v_terms private.consent_terms;
  v_first numeric;
  v_first_on date;
  v_last_on date;
  v_shift integer := 0;
  v_scale numeric := 1;
  v_step numeric;
  v_source jsonb;
begin
  select * into strict v_member from public.profiles p where p.id = p_user_id;
  select * into strict v_terms from private.consent_terms t where t.user_id = p_user_id;
  select (array_agg(d.weight_kg order by d.measured_on))[1], min(d.measured_on), max(d.measured_on)
  into v_first, v_first_on, v_last_on from private.daily_weights(p_user_id) d;

  -- percent: an index, the first weigh-in is 100. weeks: the first weigh-in becomes Monday 1 January 2001. The real
  -- values are not hidden by the film, they are not there.
  if v_terms.weight_form = 'percent' then
    v_scale := 100 / v_first;
  end if;
  v_step := case v_terms.weight_form when 'rounded' then 0.5 when 'exact' then 0.01 else 0.1 end;
  if v_terms.date_form = 'weeks' then
    v_shift := date '2001-01-01' - v_first_on;
  end if;

  v_source := jsonb_build_object(
    'user', jsonb_build_object('display_name', private.shown_name(v_member.full_name, v_terms.name_form)),
    'weight_form', v_terms.weight_form,
    'date_form', v_terms.date_form,
    'goal', case when v_member.goal_weight_kg is not null then jsonb_build_object(
      'target_weight_kg', trim_scale(round(v_member.goal_weight_kg * v_scale / v_step) * v_step),
      'direction', case when v_member.goal_weight_kg < v_first - 0.5 then 'lose'
                        when v_member.goal_weight_kg > v_first + 0.5 then 'gain' else 'maintain' end) end,
    'weigh_ins', (
      select jsonb_agg(jsonb_build_object(
        'measured_on', d.measured_on + v_shift,
        'weight_kg', trim_scale(round(d.weight_kg * v_scale / v_step) * v_step)) order by d.measured_on)
      from private.daily_weights(p_user_id) d),
    'milestones', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'achieved_on', m.achieved_on + v_shift, 'title', m.title, 'milestone_type', m.milestone_type)
        order by m.achieved_on, m.id), '[]')
      from (
        select g.id, g.title, g.milestone_type, (g.achieved_at at time zone v_member.time_zone)::date as achieved_on
        from public.goal_milestones g where g.user_id = p_user_id and g.achieved_at is not null
      ) m
      -- A title that names a weight would tell what the form withholds.
      where v_terms.weight_form = 'exact' or m.title !~* '\d\s*(kg|kilo|lb|pound|stone|st\M)'),
    'streaks', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'streak_type', s.streak_type, 'current_days', s.current_streak_days, 'longest_days', s.longest_streak_days)
        order by s.streak_type), '[]')
      from public.user_streaks s where s.user_id = p_user_id and s.longest_streak_days > 0),
    'adherence', (
      select case when count(r.score) > 0 then jsonb_build_object(
        'from', v_first_on + v_shift, 'to', v_last_on + v_shift, 'planned', count(r.score),
        'completed', count(*) filter (where r.status = 'completed'), 'rate_pct', round(100 * avg(r.score), 1)) end
      from public.adherence_records r
      where r.user_id = p_user_id and r.planned_on between v_first_on and v_last_on),
    'week', private.last_week(p_user_id, v_first_on, v_last_on, v_shift),
    'cohort', private.typical_change(p_user_id, least(52, greatest(1, round((v_last_on - v_first_on) / 7.0)))::integer)
  );
  if private.shows_photos(p_film) then
    v_source := v_source || jsonb_build_object('photos', private.story_photos(p_user_id, v_shift));
  end if;
  return v_source;
end
$$;

create function private.story_source(p_user_id uuid, p_film text) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform private.require('content', 'read');
  perform private.refuse_render(p_user_id, p_film);
  return private.build_story_source(p_user_id, p_film);
end
$$;

create function public.story_source(p_user_id uuid, p_film text default null) returns jsonb
language sql stable set search_path = '' as $$ select private.story_source(p_user_id, p_film); $$;
comment on function public.story_source(uuid, text) is
  'The data of a member''s film, as far as their consent goes; for a film with photos (before-after) with paths of two. With weight_form percent, weights are an index (first '
  'weigh-in = 100); with date_form weeks, days are counted from 2001-01-01. Errors: 42501 without content:read, PT404 '
  'unknown member, KR001 refused (message is the sentence, detail the code of private.render_refusals).';

create function private.studio_members(p_search text, p_limit integer, p_user_id uuid)
returns table (
  user_id uuid, display_name text, weigh_ins integer, first_on date, last_on date, change_kg numeric, eligible boolean,
  refusals text[], platforms public.social_platform[]
)
language plpgsql stable security definer set search_path = ''
-- Planned for the arguments at hand: one member must not cost a pass over all.
set plan_cache_mode = force_custom_plan as $$
declare
  v_sees_users boolean := private.can('users', 'read');
  v_sees_health boolean := private.can('health', 'read');
  v_pattern text := '%' || private.like_escape(trim(p_search)) || '%';
begin
  perform private.require('content', 'read');
  if p_limit is null or p_limit not between 1 and 500 then
    raise exception using errcode = '22023', message = 'The limit must be between 1 and 500.';
  end if;
  return query
  with candidates as (
    select p.id, t.weight_form, t.date_form, coalesce(t.platforms, '{}') as platforms,
      case when v_sees_users then p.full_name else private.shown_name(p.full_name, t.name_form) end as name
    from public.profiles p
    left join private.consent_terms t on t.user_id = p.id
    where (p_user_id is null or p.id = p_user_id)
      and (v_sees_users or t.weight_form is not null)
      and (coalesce(trim(p_search), '') = '' or not v_sees_users or p.search_text like lower(v_pattern))
  ), page as materialized (
    select c.* from candidates c
    where coalesce(trim(p_search), '') = '' or v_sees_users or c.name ilike v_pattern
    order by c.weight_form is null, c.name nulls last, c.id
    limit p_limit
  ), refused as materialized (
    select f.user_id, array_agg(f.code order by f.rank) as codes
    from private.film_refusals((select array_agg(p.id) from page p)) f group by f.user_id
  )
  select c.id, c.name, w.weigh_ins,
    case when v_sees_health or c.date_form = 'dates' then w.first_on end,
    case when v_sees_health or c.date_form = 'dates' then w.last_on end,
    case when v_sees_health or c.weight_form = 'exact' then w.change_kg
         when c.weight_form = 'rounded' then round(w.change_kg * 2) / 2 end,
    r.codes is null, coalesce(r.codes, '{}'), c.platforms
  from page c
  cross join lateral (
    select count(*)::integer as weigh_ins, min(d.measured_on) as first_on, max(d.measured_on) as last_on,
      (array_agg(d.weight_kg order by d.measured_on desc))[1] - (array_agg(d.weight_kg order by d.measured_on))[1] as change_kg
    from private.daily_weights(c.id) d
  ) w
  left join refused r on r.user_id = c.id
  order by c.weight_form is null, c.name nulls last, c.id;
end
$$;

create function public.studio_members(p_search text default null, p_limit integer default 25, p_user_id uuid default null)
returns table (
  user_id uuid, display_name text, weigh_ins integer, first_on date, last_on date, change_kg numeric, eligible boolean,
  refusals text[], platforms public.social_platform[]
)
language sql stable set search_path = '' as $$ select * from private.studio_members(p_search, p_limit, p_user_id); $$;
comment on function public.studio_members(text, integer, uuid) is
  'Members whose films may be made, those with consent first. Staff without users:read see only members with a consent '
  'in force, under the name that it shows (null for none). first_on and last_on are null where only weeks may be shown, '
  'change_kg (last minus first) where only percents may, unless the reader has health:read. weigh_ins counts days. '
  'Errors: 42501 without content:read, 22023 for a limit outside 1-500.';

------------------------------------------------------------------------------------------------------------------
-- Render jobs
------------------------------------------------------------------------------------------------------------------

create table public.viral_video_generations (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  video_type public.video_type not null default 'progress_journey',
  template_id uuid references public.content_templates (id) on delete restrict,
  template_version_id uuid references public.content_template_versions (id) on delete restrict,
  film text not null check (film ~ '^[a-z0-9-]{1,60}$'),
  choices jsonb not null default '{}' check (jsonb_typeof(choices) = 'object'),
  source_data jsonb not null check (jsonb_typeof(source_data) = 'object'),
  preset text not null default 'portrait' check (preset ~ '^[a-z0-9_-]{1,40}$'),
  renderer_version text not null default '1' check (length(renderer_version) between 1 and 60),
  content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
  is_draft boolean not null default false,
  ai_narration text,
  background_music text,

  status public.render_status not null default 'queued',
  progress_pct numeric(5, 2) not null default 0 check (progress_pct between 0 and 100),
  stage text check (length(stage) <= 60),
  attempts integer not null default 0 check (attempts >= 0),
  max_attempts integer not null default 3 check (max_attempts between 1 and 20),
  run_after timestamptz not null default now(),
  lease_expires_at timestamptz,
  fence bigint not null default 0,
  worker_id text check (length(worker_id) <= 200),
  cancel_requested_at timestamptz,
  started_at timestamptz,
  finished_at timestamptz,
  error_code text check (length(error_code) <= 60),
  error_message text check (length(error_message) <= 2000),

  video_url text,
  thumbnail_url text,
  smaller_url text,
  duration_seconds numeric(8, 3) check (duration_seconds >= 0),
  resolution text check (resolution ~ '^\d{2,5}x\d{2,5}$'),
  file_size_bytes bigint check (file_size_bytes >= 0),
  probe jsonb,
  engine text check (length(engine) <= 60),
  ai_model_used text,
  generation_time_seconds numeric(10, 3) check (generation_time_seconds >= 0),
  processing_cost numeric(10, 4) check (processing_cost >= 0),
  user_rating integer check (user_rating between 1 and 5),
  published boolean not null default false,

  requested_by uuid references public.staff_members (user_id) on delete set null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint viral_video_generations_leased check ((status = 'rendering') = (lease_expires_at is not null)),
  constraint viral_video_generations_has_file check (status <> 'succeeded' or video_url is not null)
);
select private.close_table('public.viral_video_generations');
comment on table public.viral_video_generations is
  'A render job and its result, a film or a card (a still). Changed by request_render, cancel_render, retry_render and the worker''s functions only.';
comment on column public.viral_video_generations.video_type is 'share_card is a still: its file is a PNG and it has no length.';
comment on column public.viral_video_generations.template_version_id is 'Null only for rows that came from elsewhere.';
comment on column public.viral_video_generations.choices is 'The version''s defaults with this video''s choices over them.';
comment on column public.viral_video_generations.source_data is 'The StorySource as it was when the video was asked for. What was approved is what is posted.';
comment on column public.viral_video_generations.preset is 'Output format: portrait is 1080x1920, square 1080x1080, landscape 1920x1080. A film''s own format choice decides.';
comment on column public.viral_video_generations.content_hash is
  'SHA-256 of canonical JSON of template version, film, choices, source, preset and renderer version. Unique: never twice.';
comment on column public.viral_video_generations.is_draft is 'Drawn at half scale, to be looked at. A draft is never posted and never in the library; what it froze is what its final is made of.';
comment on column public.viral_video_generations.run_after is 'Not claimed before: the backoff after a failure.';
comment on column public.viral_video_generations.lease_expires_at is 'Set while rendering; after it, another worker takes over.';
comment on column public.viral_video_generations.fence is 'Grows with every claim; a write with an older one is refused (KF001).';
comment on column public.viral_video_generations.cancel_requested_at is 'The worker learns of it when it renews its lease.';
comment on column public.viral_video_generations.error_code is 'Machine-readable: attempts_exhausted, no_consent, files_elsewhere (made on another machine, only its poster came along), or the worker''s own.';
comment on column public.viral_video_generations.video_url is 'Path of the file in the bucket share-videos; the same goes for thumbnail_url.';
comment on column public.viral_video_generations.smaller_url is 'The same film with a smaller picture, beside video_url; made by the worker when it is first posted where only that is taken.';
comment on column public.viral_video_generations.probe is 'What ffprobe said of the file.';
comment on column public.viral_video_generations.engine is 'canvas, screenshot or lambda; browser is a page of the demo, which checks no file.';
comment on column public.viral_video_generations.processing_cost is 'In USD.';
comment on column public.viral_video_generations.user_rating is 'How the member liked it, 1 to 5.';
create unique index viral_video_generations_content_hash_key on public.viral_video_generations (content_hash);
create index viral_video_generations_queue_idx on public.viral_video_generations (run_after, created_at) where status = 'queued';
create index viral_video_generations_leases_idx on public.viral_video_generations (lease_expires_at) where status = 'rendering';
create index viral_video_generations_created_at_idx on public.viral_video_generations (created_at desc, id desc);
create index viral_video_generations_user_idx on public.viral_video_generations (user_id, created_at desc);
create index viral_video_generations_template_idx on public.viral_video_generations (template_id);
create index viral_video_generations_template_version_idx on public.viral_video_generations (template_version_id);
create index viral_video_generations_requested_by_idx on public.viral_video_generations (requested_by);

create trigger set_updated_at before update on public.viral_video_generations
  for each row execute function private.set_updated_at();
select private.attach_audit('public.viral_video_generations', p_ignored =>
  '{progress_pct,stage,lease_expires_at,fence,worker_id,attempts,started_at,run_after}');

create policy "Members see their videos, growth sees videos" on public.viral_video_generations
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('content', 'read')));
grant select on public.viral_video_generations to authenticated;

create function private.requester_name(p_user_id uuid) returns text
language sql stable security definer set search_path = '' as $$
  -- Growth may not read the staff table; whom to ask about a video is no secret among those who see videos.
  select m.full_name from public.staff_members m
  where m.user_id = p_user_id and (select private.can('content', 'read'));
$$;
comment on function private.requester_name(uuid) is 'Name of the member of staff who asked for a video; null for who may not see videos.';
grant execute on function private.requester_name(uuid) to authenticated, service_role;

create view public.video_generation_summaries with (security_invoker = on) as
select v.id, v.user_id, v.source_data #>> '{user,display_name}' as display_name, v.video_type, v.template_id,
  t.template_name, v.template_version_id, tv.version as template_version, v.film, v.choices, v.preset, v.status,
  v.progress_pct, v.stage, v.attempts, v.max_attempts, v.run_after, v.cancel_requested_at, v.error_code,
  v.error_message, v.is_draft, v.video_url, v.thumbnail_url, v.duration_seconds, v.resolution, v.file_size_bytes, v.engine,
  v.renderer_version, v.generation_time_seconds, v.processing_cost, v.content_hash, v.probe, v.user_rating, v.published, v.requested_by,
  private.requester_name(v.requested_by) as requested_by_name, v.started_at, v.finished_at, v.created_at, v.updated_at
from public.viral_video_generations v
left join public.content_templates t on t.id = v.template_id
left join public.content_template_versions tv on tv.id = v.template_version_id;
comment on view public.video_generation_summaries is 'Videos as lists show them, under the name that the consent showed, without the frozen data.';
revoke all on public.video_generation_summaries from public, anon, authenticated;
grant select on public.video_generation_summaries to authenticated, service_role;

create view public.content_template_weeks with (security_invoker = on) as
select v.template_id, date_trunc('week', v.created_at at time zone 'UTC')::date as week_on, count(*)::integer as videos,
  count(*) filter (where v.status = 'succeeded')::integer as succeeded, count(*) filter (where v.published)::integer as posted
from public.viral_video_generations v
where v.template_id is not null
group by v.template_id, date_trunc('week', v.created_at at time zone 'UTC');
comment on view public.content_template_weeks is 'Videos of each template by the week (Monday, UTC) in which they were asked for.';
revoke all on public.content_template_weeks from public, anon, authenticated;
grant select on public.content_template_weeks to authenticated, service_role;

create function private.requeue_render(p_id uuid) returns public.viral_video_generations
language sql security definer set search_path = '' as $$
  update public.viral_video_generations v
  set status = 'queued', attempts = 0, progress_pct = 0, stage = null, run_after = now(), cancel_requested_at = null,
    lease_expires_at = null, worker_id = null, started_at = null, finished_at = null, error_code = null, error_message = null
  where v.id = p_id and v.status in ('failed', 'cancelled')
  returning *;
$$;
comment on function private.requeue_render(uuid) is 'Starts a failed or cancelled job afresh. The fence stays: whoever held it is still too late.';

create function private.film_hash(p_film public.viral_video_generations) returns text
language sql immutable set search_path = '' as $$
  -- jsonb's text is canonical: keys sorted, spaces and duplicate keys gone.
  select encode(sha256(convert_to((jsonb_build_object(
    'template_version', p_film.template_version_id, 'film', p_film.film, 'user', p_film.user_id, 'choices', p_film.choices,
    'source', p_film.source_data, 'preset', p_film.preset, 'renderer_version', p_film.renderer_version
  ) || case when p_film.is_draft then '{"draft": true}' else '{}' end::jsonb)::text, 'UTF8')), 'hex');
$$;
comment on function private.film_hash(public.viral_video_generations) is 'SHA-256 of what decides the picture. See content_hash.';

create function private.video_type_of(p_film text) returns public.video_type
language sql immutable set search_path = '' as $$
  -- A video is of the type of its film; films beyond the known types count as the first.
  select case when private.card_type(p_film) is not null then 'share_card' else coalesce(
    (select t from unnest(enum_range(null::public.video_type)) t where t::text = replace(p_film, '-', '_')),
    'progress_journey') end;
$$;

create function private.enqueue_film(p_film public.viral_video_generations) returns public.viral_video_generations
language plpgsql security definer set search_path = '' as $$
declare
  v_job public.viral_video_generations;
begin
  p_film.content_hash := private.film_hash(p_film);
  insert into public.viral_video_generations (
    user_id, video_type, template_id, template_version_id, film, choices, source_data, preset, renderer_version,
    content_hash, is_draft, requested_by
  ) values (
    p_film.user_id,
    private.video_type_of(p_film.film),
    p_film.template_id, p_film.template_version_id, p_film.film, p_film.choices, p_film.source_data, p_film.preset,
    p_film.renderer_version, p_film.content_hash, p_film.is_draft, p_film.requested_by
  )
  on conflict (content_hash) do nothing
  returning * into v_job;
  if found then
    if not v_job.is_draft then
      update public.content_templates t
      set usage_count = t.usage_count + 1, trending_at = now(),
        trending_score = 1 + t.trending_score * power(0.5, extract(epoch from now() - t.trending_at) / 1209600)
      where t.id = v_job.template_id;
    end if;
    return v_job;
  end if;
  select * into strict v_job from public.viral_video_generations v where v.content_hash = p_film.content_hash for update;
  if v_job.status in ('failed', 'cancelled') then
    v_job := private.requeue_render(v_job.id);
  end if;
  return v_job;
end
$$;
comment on function private.enqueue_film(public.viral_video_generations) is
  'Queues frozen content: the same content answers the row that is there, queued anew when it had failed or was cancelled. Asks for no permission.';

create function private.film_in_use(p_template_id uuid) returns public.content_template_versions
language plpgsql stable security definer set search_path = '' as $$
declare
  v_template public.content_templates;
  v_version public.content_template_versions;
begin
  select * into v_template from public.content_templates t where t.id = p_template_id;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such template.';
  end if;
  select * into v_version from public.content_template_versions v
  where v.id = v_template.current_version_id and v.status = 'published';
  if not found or not v_template.is_active or v_template.status <> 'published' then
    raise exception using errcode = '22023', message = 'This template has no published version that is in use.';
  end if;
  return v_version;
end
$$;
comment on function private.film_in_use(uuid) is 'The version that new films of a template are made with. Errors: PT404, 22023 when there is none.';

create function private.check_film_request(p_choices jsonb, p_preset text, p_renderer_version text) returns void
language plpgsql set search_path = '' as $$
begin
  if jsonb_typeof(coalesce(p_choices, '{}')) <> 'object' then
    raise exception using errcode = '22023', message = 'The choices must be an object.';
  elsif coalesce(p_preset, '') !~ '^[a-z0-9_-]{1,40}$' or length(coalesce(p_renderer_version, '')) not between 1 and 60 then
    raise exception using errcode = '22023', message = 'The preset or the renderer version is not a name.';
  -- A film whose composition fits several frames is told its format by its choices.
  elsif coalesce(nullif(p_choices ->> 'format', ''), p_preset) !~ '^[a-z0-9_-]{1,40}$' then
    raise exception using errcode = '22023', message = 'The format is not a name.';
  end if;
end
$$;

create function private.freeze_film(
  p_user_id uuid, p_template_id uuid, p_choices jsonb, p_preset text, p_renderer_version text
) returns public.viral_video_generations
language plpgsql stable security definer set search_path = '' as $$
declare
  v_version public.content_template_versions;
  v_film public.viral_video_generations;
begin
  perform private.check_film_request(p_choices, p_preset, p_renderer_version);
  v_version := private.film_in_use(p_template_id);
  perform private.refuse_render(p_user_id, v_version.film);

  v_film.user_id := p_user_id;
  v_film.template_id := v_version.template_id;
  v_film.template_version_id := v_version.id;
  v_film.film := v_version.film;
  v_film.choices := v_version.choices || coalesce(p_choices, '{}');
  perform private.check_film_request(v_film.choices, p_preset, p_renderer_version);
  v_film.preset := coalesce(nullif(v_film.choices ->> 'format', ''), p_preset);
  v_film.renderer_version := p_renderer_version;
  v_film.source_data := private.build_story_source(p_user_id, v_version.film);
  v_film.is_draft := false;
  v_film.requested_by := auth.uid();
  return v_film;
end
$$;
comment on function private.freeze_film(uuid, uuid, jsonb, text, text) is
  'What a new film of a member is made of, after everything that may speak against it. Stores nothing and asks for no permission.';

create function private.request_render(
  p_user_id uuid, p_template_id uuid, p_choices jsonb, p_preset text, p_renderer_version text
) returns public.viral_video_generations
language plpgsql security definer set search_path = '' as $$
begin
  perform private.require('content', 'write');
  return private.enqueue_film(private.freeze_film(p_user_id, p_template_id, p_choices, p_preset, p_renderer_version));
end
$$;

create function public.request_render(
  p_user_id uuid, p_template_id uuid, p_choices jsonb, p_preset text default 'portrait', p_renderer_version text default '1'
) returns public.viral_video_generations
language sql set search_path = '' as $$
  select private.request_render(p_user_id, p_template_id, p_choices, p_preset, p_renderer_version);
$$;
comment on function public.request_render(uuid, uuid, jsonb, text, text) is
  'Asks for a video: freezes the member''s data, hashes the content and queues the job. The same content answers the row '
  'that is already there, queued anew when it had failed or was cancelled. Errors: 42501 without content:write, PT404 '
  'unknown member or template, 22023 bad input or nothing published, KR001 refused (detail is the code).';

create function private.cancel_render(p_id uuid) returns public.viral_video_generations
language plpgsql security definer set search_path = '' as $$
declare
  v_job public.viral_video_generations;
begin
  perform private.require('content', 'write');
  select * into v_job from public.viral_video_generations v where v.id = p_id for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such video.';
  elsif v_job.status not in ('queued', 'rendering') then
    raise exception using errcode = '22023', message = format('This video is already %s.', v_job.status);
  end if;
  update public.viral_video_generations v
  set cancel_requested_at = coalesce(v.cancel_requested_at, now()),
    status = case v.status when 'queued' then 'cancelled' else v.status end,
    finished_at = case v.status when 'queued' then now() end
  where v.id = p_id
  returning * into v_job;
  return v_job;
end
$$;

create function public.cancel_render(p_id uuid) returns public.viral_video_generations
language sql set search_path = '' as $$ select private.cancel_render(p_id); $$;
comment on function public.cancel_render(uuid) is
  'Cancels a queued video at once and asks the worker of a running one to stop. Errors: 42501, PT404, 22023 when it is over.';

create function private.retry_render(p_id uuid) returns public.viral_video_generations
language plpgsql security definer set search_path = '' as $$
declare
  v_job public.viral_video_generations;
begin
  perform private.require('content', 'write');
  select * into v_job from public.viral_video_generations v where v.id = p_id for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such video.';
  elsif v_job.status not in ('failed', 'cancelled') then
    raise exception using errcode = '22023', message = format('This video is %s; only failed and cancelled ones are tried again.', v_job.status);
  end if;
  perform private.refuse_render(v_job.user_id, v_job.film);
  return private.requeue_render(p_id);
end
$$;

create function public.retry_render(p_id uuid) returns public.viral_video_generations
language sql set search_path = '' as $$ select private.retry_render(p_id); $$;
comment on function public.retry_render(uuid) is
  'Queues a failed or cancelled video again, with the data that it froze. Errors: 42501, PT404, 22023 when it is neither, KR001.';

grant execute on function
  private.story_source(uuid, text), public.story_source(uuid, text),
  private.studio_members(text, integer, uuid), public.studio_members(text, integer, uuid),
  private.request_render(uuid, uuid, jsonb, text, text), public.request_render(uuid, uuid, jsonb, text, text),
  private.cancel_render(uuid), public.cancel_render(uuid), private.retry_render(uuid), public.retry_render(uuid)
to authenticated, service_role;

------------------------------------------------------------------------------------------------------------------
-- The worker's side. Only the service role may execute these; it passes RLS, so they need no definer.
------------------------------------------------------------------------------------------------------------------

create function public.claim_render(p_worker text, p_lease_seconds integer default 60)
returns setof public.viral_video_generations
language plpgsql set search_path = '' as $$
declare
  v_job public.viral_video_generations;
begin
  perform private.require_claim(p_worker, p_lease_seconds);
  loop
    select * into v_job from public.viral_video_generations v
    where (v.status = 'queued' and v.run_after <= now()) or (v.status = 'rendering' and v.lease_expires_at <= now())
    -- Somebody waits for a final; drafts of batches fill the time between.
    order by v.is_draft, v.run_after, v.created_at
    for update skip locked limit 1;
    if not found then
      return;
    end if;
    if v_job.cancel_requested_at is not null then
      update public.viral_video_generations
      set status = 'cancelled', lease_expires_at = null, finished_at = now() where id = v_job.id;
    elsif exists (select 1 from private.render_refusals(v_job.user_id) r where r.code = 'no_consent')
      or (v_job.source_data ? 'photos' and not private.photos_allowed(v_job.user_id, v_job.source_data -> 'photos')) then
      update public.viral_video_generations -- it ran out while the job waited
      set status = 'cancelled', lease_expires_at = null, finished_at = now(), error_code = 'no_consent',
        error_message = 'The consent is no longer in force.' where id = v_job.id;
    elsif v_job.attempts >= v_job.max_attempts then
      update public.viral_video_generations
      set status = 'failed', lease_expires_at = null, finished_at = now(), error_code = 'attempts_exhausted',
        error_message = coalesce(error_message, 'The worker stopped without a word, as often as it may.') where id = v_job.id;
    else
      return query
      update public.viral_video_generations v
      set status = 'rendering', fence = v.fence + 1, attempts = v.attempts + 1, worker_id = p_worker, progress_pct = 0,
        stage = null, lease_expires_at = now() + make_interval(secs => p_lease_seconds), finished_at = null,
        started_at = now(), error_code = null, error_message = null
      where v.id = v_job.id
      returning *;
      return;
    end if;
  end loop;
end
$$;
comment on function public.claim_render(text, integer) is
  'Gives one job to this worker, with a lease and a new fence; no row when there is none. Takes over expired leases. On '
  'the way it closes jobs whose cancellation was asked for, whose consent ran out or whose attempts are used up.';

create function private.hold_render(p_id uuid, p_fence bigint) returns public.viral_video_generations
language plpgsql set search_path = '' as $$
declare
  v_job public.viral_video_generations;
begin
  select * into v_job from public.viral_video_generations v where v.id = p_id for update;
  if not found then
    raise exception using errcode = 'PT404', message = 'There is no such video.';
  end if;
  perform private.require_lease(v_job.fence = p_fence and v_job.status = 'rendering', v_job.fence, v_job.status::text);
  return v_job;
end
$$;
comment on function private.hold_render(uuid, bigint) is
  'Locks the job for the worker that holds its newest fence. A lease that is over but that nobody took is still good.';

create function public.renew_render(
  p_id uuid, p_fence bigint, p_progress_pct numeric, p_stage text, p_lease_seconds integer default 60
) returns text
language plpgsql set search_path = '' as $$
declare
  v_job public.viral_video_generations := private.hold_render(p_id, p_fence);
begin
  if p_lease_seconds is null or p_lease_seconds not between 1 and 3600 then
    raise exception using errcode = '22023', message = 'A lease lasts 1 to 3,600 seconds.';
  end if;
  update public.viral_video_generations v
  set progress_pct = least(100, greatest(0, coalesce(p_progress_pct, v.progress_pct))), stage = left(p_stage, 60),
    lease_expires_at = now() + make_interval(secs => p_lease_seconds)
  where v.id = p_id;
  return case when v_job.cancel_requested_at is null then 'ok' else 'cancel' end;
end
$$;
comment on function public.renew_render(uuid, bigint, numeric, text, integer) is
  'Extends the lease and reports progress. Answers ok, or cancel when the worker should stop and call fail_render. KF001: lease lost.';

create function public.complete_render(p_id uuid, p_fence bigint, p_result jsonb) returns public.viral_video_generations
language plpgsql set search_path = '' as $$
declare
  v_job public.viral_video_generations := private.hold_render(p_id, p_fence);
begin
  if coalesce(p_result ->> 'video_url', '') = '' then
    raise exception using errcode = '22023', message = 'A finished video needs its path (video_url).';
  end if;
  update public.viral_video_generations v
  set status = case when v_job.cancel_requested_at is null then 'succeeded' else 'cancelled' end::public.render_status,
    progress_pct = 100, stage = null, lease_expires_at = null, finished_at = now(), error_code = null, error_message = null,
    -- A file that nobody wants is not kept: see remove_unwanted_video.
    video_url = case when v_job.cancel_requested_at is null then p_result ->> 'video_url' end,
    thumbnail_url = case when v_job.cancel_requested_at is null then p_result ->> 'thumbnail_url' end,
    duration_seconds = (p_result ->> 'duration_seconds')::numeric, resolution = p_result ->> 'resolution',
    file_size_bytes = (p_result ->> 'file_size_bytes')::bigint, probe = p_result -> 'probe', engine = p_result ->> 'engine',
    generation_time_seconds = (p_result ->> 'generation_time_seconds')::numeric,
    processing_cost = (p_result ->> 'processing_cost')::numeric
  where v.id = p_id
  returning * into v_job;
  return v_job;
end
$$;
comment on function public.complete_render(uuid, bigint, jsonb) is
  'Hands in the file: {video_url, thumbnail_url, duration_seconds, resolution "1080x1920", file_size_bytes, probe, engine, '
  'generation_time_seconds, processing_cost}. When a cancellation came in between, the job ends cancelled. Errors: KF001 lease lost, 22023.';

create function public.fail_render(p_id uuid, p_fence bigint, p_code text, p_message text, p_retry boolean)
returns public.viral_video_generations
language plpgsql set search_path = '' as $$
declare
  v_job public.viral_video_generations := private.hold_render(p_id, p_fence);
  v_again boolean := v_job.cancel_requested_at is null and coalesce(p_retry, false) and v_job.attempts < v_job.max_attempts;
begin
  update public.viral_video_generations v
  set status = case when v_job.cancel_requested_at is not null then 'cancelled' when v_again then 'queued' else 'failed' end::public.render_status,
    stage = null, lease_expires_at = null, worker_id = case when v_again then null else v.worker_id end,
    run_after = case when v_again then now() + interval '5 seconds' * power(2, v.attempts) else v.run_after end,
    finished_at = case when v_again then null else now() end,
    error_code = left(p_code, 60), error_message = left(p_message, 2000)
  where v.id = p_id
  returning * into v_job;
  return v_job;
end
$$;
comment on function public.fail_render(uuid, bigint, text, text, boolean) is
  'Gives a job up: cancelled when that was asked for; queued again with a backoff of 5 s times 2 to the power of the '
  'attempts when p_retry and attempts are left; else failed. KF001: lease lost.';

grant execute on function
  public.claim_render(text, integer), public.renew_render(uuid, bigint, numeric, text, integer),
  public.complete_render(uuid, bigint, jsonb), public.fail_render(uuid, bigint, text, text, boolean)
to service_role;

------------------------------------------------------------------------------------------------------------------
-- Library: what members made and what was made for them
------------------------------------------------------------------------------------------------------------------

create table public.user_content_library (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  content_type public.media_type not null,
  video_generation_id uuid references public.viral_video_generations (id) on delete set null,
  media_url text not null,
  thumbnail_url text,
  ai_generated boolean not null default false,
  template_used text,
  generation_prompt text,
  caption text,
  hashtags text[] not null default '{}',
  mentions text[] not null default '{}',
  rating integer check (rating between 1 and 5),
  likes_count integer not null default 0 check (likes_count >= 0),
  shares_count integer not null default 0 check (shares_count >= 0),
  comments_count integer not null default 0 check (comments_count >= 0),
  is_published boolean not null default false,
  published_to public.social_platform[] not null default '{}',
  published_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.user_content_library');
comment on table public.user_content_library is 'Finished images and videos that can be posted.';
comment on column public.user_content_library.media_url is 'Path in the bucket share-videos (generated) or member-media (the member''s own).';
comment on column public.user_content_library.video_generation_id is 'The render that it came from, if it did.';
comment on column public.user_content_library.rating is 'How good staff find it, 1 to 5; null is not rated.';
comment on column public.user_content_library.likes_count is 'Sum over all platforms, as are the other counts.';
create index user_content_library_user_idx on public.user_content_library (user_id, created_at desc);
create unique index user_content_library_generation_key on public.user_content_library (video_generation_id);
create index user_content_library_created_at_idx on public.user_content_library (created_at desc, id desc);

create table public.user_milestones_media (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  milestone_type public.milestone_media_type not null,
  media_url text not null,
  weight_at_time numeric(5, 2) check (weight_at_time between 20 and 400),
  date_taken date,
  body_part public.body_part not null default 'full_body',
  comparison_to_id uuid references public.user_milestones_media (id) on delete set null,
  days_apart integer,
  weight_change_kg numeric(5, 2),
  is_public boolean not null default false,
  shared_with_coach boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
select private.close_table('public.user_milestones_media');
comment on table public.user_milestones_media is 'Photos that members take of their progress.';
comment on column public.user_milestones_media.media_url is 'Path in the bucket member-media.';
comment on column public.user_milestones_media.comparison_to_id is 'The earlier photo that days_apart and weight_change_kg compare with.';
comment on column public.user_milestones_media.weight_at_time is 'In kg.';
comment on column public.user_milestones_media.shared_with_coach is 'Coaches see the photo only then.';
create index user_milestones_media_user_idx on public.user_milestones_media (user_id, date_taken);
create index user_milestones_media_media_url_idx on public.user_milestones_media (media_url); -- asked by the policy of the file
create index user_milestones_media_comparison_idx on public.user_milestones_media (comparison_to_id);

create table public.ai_generated_images (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  video_generation_id uuid references public.viral_video_generations (id) on delete cascade,
  image_type public.generated_image_type not null,
  image_url text not null,
  generation_prompt text,
  ai_model text,
  template_used text,
  text_overlay text,
  colors_used text[] not null default '{}',
  style text,
  downloaded boolean not null default false,
  shared boolean not null default false,
  created_at timestamptz not null default now()
);
select private.close_table('public.ai_generated_images');
comment on table public.ai_generated_images is 'Quote cards, stats cards and the like: made by a member in the app, or for them in the studio.';
comment on column public.ai_generated_images.video_generation_id is 'The render that it came from; null for the app''s. A card goes with its render.';
comment on column public.ai_generated_images.image_url is 'Path in the bucket share-videos (of a render) or member-media (of the app).';
comment on column public.ai_generated_images.ai_model is 'The model that painted it; null where it was drawn from the member''s rows alone.';
comment on column public.ai_generated_images.colors_used is 'Hexadecimal, e.g. #0f766e.';
create unique index ai_generated_images_generation_key on public.ai_generated_images (video_generation_id);
create index ai_generated_images_user_idx on public.ai_generated_images (user_id, created_at desc);

create table public.video_editing_sessions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  project_name text not null default '' check (length(project_name) <= 200),
  video_clips jsonb[] not null default '{}',
  images jsonb[] not null default '{}',
  timeline_config jsonb not null default '{}',
  audio_tracks jsonb not null default '[]',
  text_overlays jsonb not null default '[]',
  filters_applied text[] not null default '{}',
  exported_video_url text,
  export_quality text check (length(export_quality) <= 40),
  editing_duration_minutes integer not null default 0 check (editing_duration_minutes >= 0),
  template_id uuid references public.content_templates (id) on delete cascade,
  edited_by uuid references public.staff_members (user_id) on delete set null,
  last_edited_at timestamptz not null default now(),
  created_at timestamptz not null default now()
);
select private.close_table('public.video_editing_sessions');
comment on table public.video_editing_sessions is
  'A project in the video editor: the app''s, made by the member, or the console''s, where staff edit the timeline of one film (template_id is set).';
comment on column public.video_editing_sessions.template_id is 'The template of the film that staff edit; null for the member''s own projects.';
comment on column public.video_editing_sessions.edited_by is 'Member of staff who edited last; null for the member''s own projects.';
comment on column public.video_editing_sessions.text_overlays is '[{text, start_seconds, duration_seconds, x, y}].';
comment on column public.video_editing_sessions.images is 'Pictures of the project: {url, start_seconds, duration_seconds} each.';
comment on column public.video_editing_sessions.audio_tracks is '[{url, start_seconds, volume}].';
comment on column public.video_editing_sessions.video_clips is 'Clips with their paths in member-media, in order.';
comment on column public.video_editing_sessions.timeline_config is
  'Cuts, transitions and effects; the console''s: {choices, timeline: [{id, hidden, beats, words}], past: [timeline, …], future: [timeline, …]}.';
create index video_editing_sessions_template_idx on public.video_editing_sessions (template_id);
create index video_editing_sessions_edited_by_idx on public.video_editing_sessions (edited_by);
create index video_editing_sessions_user_idx on public.video_editing_sessions (user_id, last_edited_at desc);

create table public.roasts (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  roast_text text not null check (length(roast_text) between 1 and 4000),
  intensity integer not null default 1 check (intensity between 1 and 5),
  topic text check (length(topic) <= 60),
  ai_model text,
  user_reaction public.roast_reaction,
  was_shared boolean not null default false,
  created_at timestamptz not null default now()
);
select private.close_table('public.roasts');
comment on table public.roasts is 'Teasing texts of the app''s roast mode, which a member turns on for themselves.';
comment on column public.roasts.intensity is '1 gentle to 5 harsh, as the member chose.';
create index roasts_user_idx on public.roasts (user_id, created_at desc);

create table public.viral_shares (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  content_id uuid references public.user_content_library (id) on delete set null,
  roast_id uuid references public.roasts (id) on delete set null,
  platform public.social_platform,
  share_method public.share_method not null default 'native',
  referral_code text check (length(referral_code) <= 60),
  clicks_count integer not null default 0 check (clicks_count >= 0),
  signups_count integer not null default 0 check (signups_count >= 0),
  created_at timestamptz not null default now()
);
select private.close_table('public.viral_shares');
comment on table public.viral_shares is 'A member shared something themselves, and what came of it.';
comment on column public.viral_shares.platform is 'Null where the app could not know it.';
comment on column public.viral_shares.signups_count is 'Accounts opened through the referral code.';
create index viral_shares_user_idx on public.viral_shares (user_id, created_at desc);
create index viral_shares_content_idx on public.viral_shares (content_id);
create index viral_shares_roast_idx on public.viral_shares (roast_id);

create trigger set_updated_at before update on public.user_content_library
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.user_milestones_media
  for each row execute function private.set_updated_at();
select private.attach_audit('public.user_content_library', p_ignored => '{likes_count,shares_count,comments_count}');

-- Of a member growth sees what a consent in force covers. What was published stays visible: it may have to come down.

create policy "Members see their library, growth sees what is consented or published" on public.user_content_library
  for select to authenticated
  using (
    user_id = (select auth.uid())
    or ((select private.can('content', 'read')) and (is_published or exists (
      select 1 from public.current_media_consents c where c.user_id = user_content_library.user_id)))
  );
create policy "Members add to their library, growth adds with consent" on public.user_content_library
  for insert to authenticated
  with check (
    user_id = (select auth.uid())
    or ((select private.can('content', 'write')) and exists (
      select 1 from public.current_media_consents c where c.user_id = user_content_library.user_id))
  );
create policy "Members and growth change the library" on public.user_content_library
  for update to authenticated
  using (user_id = (select auth.uid()) or (select private.can('content', 'write')))
  with check (user_id = (select auth.uid()) or (select private.can('content', 'write')));
create policy "Members and growth delete from the library" on public.user_content_library
  for delete to authenticated
  using (user_id = (select auth.uid()) or (select private.can('content', 'write')));
grant select, delete,
  insert (user_id, content_type, video_generation_id, media_url, thumbnail_url, ai_generated, template_used,
    generation_prompt, caption, hashtags, mentions),
  update (caption, hashtags, mentions, thumbnail_url, rating) on public.user_content_library to authenticated;

create policy "Members see their photos, coaches shared ones, growth consented ones" on public.user_milestones_media
  for select to authenticated
  using (
    user_id = (select auth.uid())
    or (shared_with_coach and (select private.can('health', 'read')))
    or ((select private.can('content', 'read')) and exists (
      select 1 from public.current_media_consents c
      where c.user_id = user_milestones_media.user_id
        and c.media_class = case user_milestones_media.body_part when 'face' then 'face' else 'body' end::public.consent_media_class))
  );
create policy "Members add their photos" on public.user_milestones_media
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members change their photos" on public.user_milestones_media
  for update to authenticated using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their photos" on public.user_milestones_media
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.user_milestones_media to authenticated;

create policy "Members see their images, growth consented ones" on public.ai_generated_images
  for select to authenticated
  using (
    user_id = (select auth.uid())
    or ((select private.can('content', 'read')) and exists (
      select 1 from public.current_media_consents c where c.user_id = ai_generated_images.user_id))
  );
create policy "Members mark their images" on public.ai_generated_images
  for update to authenticated using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their images" on public.ai_generated_images
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, delete, update (downloaded, shared) on public.ai_generated_images to authenticated;

create policy "Members see their projects, growth those of the console" on public.video_editing_sessions
  for select to authenticated
  using (user_id = (select auth.uid()) or (template_id is not null and (select private.can('content', 'read'))));
create policy "Members start projects" on public.video_editing_sessions
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members edit their projects" on public.video_editing_sessions
  for update to authenticated using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their projects" on public.video_editing_sessions
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, insert, update, delete on public.video_editing_sessions to authenticated;

create policy "Members see their roasts" on public.roasts
  for select to authenticated using (user_id = (select auth.uid()));
create policy "Members react to their roasts" on public.roasts
  for update to authenticated using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their roasts" on public.roasts
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, delete, update (user_reaction, was_shared) on public.roasts to authenticated;

create policy "Members see their shares, growth sees shares" on public.viral_shares
  for select to authenticated using (user_id = (select auth.uid()) or (select private.can('content', 'read')));
create policy "Members record their shares" on public.viral_shares
  for insert to authenticated with check (user_id = (select auth.uid()));
-- Growth counts shares of every member; whose they are is nobody's to read.
grant select (id, content_id, roast_id, platform, share_method, referral_code, clicks_count, signups_count, created_at),
  insert (user_id, content_id, roast_id, platform, share_method, referral_code) on public.viral_shares to authenticated;
