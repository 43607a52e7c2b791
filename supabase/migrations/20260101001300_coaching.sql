-- Coaching: what members talk over with the coach (a model), what is remembered of it, and the calls.
--
-- All of it is of the area session_content, like the transcripts of consultations: admins and coaches read it, nobody else of the
-- staff. A conversation can be about a child; then it belongs to those who care for the child, and the families domain adds
-- their policies. A member writes their own half only (role user); what the coach says, and what it cost, the service writes.

create type public.coach_channel as enum ('chat', 'voice');
create type public.conversation_status as enum ('active', 'archived');
create type public.coach_role as enum ('user', 'assistant', 'system');
create type public.voice_session_status as enum ('connecting', 'active', 'ended', 'failed');

------------------------------------------------------------------------------------------------------------------
-- Tables
------------------------------------------------------------------------------------------------------------------

create table public.coach_conversations (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  child_id uuid,
  title text not null default '' check (length(title) <= 200),
  channel public.coach_channel not null default 'chat',
  coach_persona text check (length(coach_persona) <= 60),
  context_data jsonb not null default '{}' check (jsonb_typeof(context_data) = 'object'),
  status public.conversation_status not null default 'active',
  message_count integer not null default 0 check (message_count >= 0),
  total_tokens bigint not null default 0 check (total_tokens >= 0),
  total_cost_usd numeric(12, 6) not null default 0 check (total_cost_usd >= 0),
  last_message_at timestamptz,
  user_rating integer check (user_rating between 1 and 5),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint coach_conversations_owner unique (id, user_id)
);
select private.close_table('public.coach_conversations');
comment on table public.coach_conversations is 'A conversation of a member with the coach.';
comment on column public.coach_conversations.child_id is 'The child that it is about; the families domain adds the foreign key. Null: the member.';
comment on column public.coach_conversations.coach_persona is 'Tone that the coach keeps, as the app names it.';
comment on column public.coach_conversations.context_data is 'What the coach was told at the start: the profile, or a child''s, and trends.';
comment on column public.coach_conversations.message_count is 'By trigger from coach_messages, as total_tokens, total_cost_usd and last_message_at.';
comment on column public.coach_conversations.user_rating is '1 to 5, by the member.';
create index coach_conversations_user_idx on public.coach_conversations (user_id, last_message_at desc nulls last);
create index coach_conversations_child_idx on public.coach_conversations (child_id, last_message_at desc) where child_id is not null;

create table public.coach_messages (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  conversation_id uuid not null,
  child_id uuid,
  role public.coach_role not null,
  content text not null check (length(content) between 1 and 20000),
  context_used jsonb not null default '{}' check (jsonb_typeof(context_used) in ('object', 'array')),
  ai_provider text check (length(ai_provider) <= 60),
  ai_model text check (length(ai_model) <= 200),
  tokens_used integer check (tokens_used >= 0),
  tokens_input integer check (tokens_input >= 0),
  tokens_output integer check (tokens_output >= 0),
  cost_usd numeric(10, 6) check (cost_usd >= 0),
  latency_ms integer check (latency_ms >= 0),
  safety_flags text[] not null default '{}',
  user_feedback integer check (user_feedback in (-1, 1)),
  created_at timestamptz not null default now(),
  constraint coach_messages_conversation_fkey foreign key (conversation_id, user_id)
    references public.coach_conversations (id, user_id) on delete cascade,
  constraint coach_messages_only_models_cost check (role <> 'user' or (ai_model is null and coalesce(cost_usd, 0) = 0))
);
select private.close_table('public.coach_messages');
comment on table public.coach_messages is 'One message of a conversation with the coach. Never changed; deleted with its conversation.';
comment on column public.coach_messages.user_id is 'The member whose conversation it is, whoever speaks: the key holds both.';
comment on column public.coach_messages.child_id is 'Copy of the conversation''s, by trigger.';
comment on column public.coach_messages.context_used is 'What was looked up for the answer: [{"source", "id", "score"}].';
comment on column public.coach_messages.tokens_used is 'Of the call that wrote it: input and output together, where only the sum is known.';
comment on column public.coach_messages.safety_flags is 'What a filter found in it: disordered_eating, self_harm, medical ...';
comment on column public.coach_messages.user_feedback is '1 helpful, -1 not; null when the member said nothing.';
create index coach_messages_conversation_idx on public.coach_messages (conversation_id, created_at, id);
create index coach_messages_owner_idx on public.coach_messages (conversation_id, user_id);
create index coach_messages_user_idx on public.coach_messages (user_id, created_at desc);
create index coach_messages_child_idx on public.coach_messages (child_id, created_at desc) where child_id is not null;
create index coach_messages_model_idx on public.coach_messages (ai_model, created_at) where ai_model is not null;
create index coach_messages_safety_idx on public.coach_messages (created_at desc) where safety_flags <> '{}';
select private.add_embedding('public.coach_messages');

create table public.conversation_summaries (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  conversation_id uuid not null,
  summary text not null check (length(summary) between 1 and 8000),
  key_topics text[] not null default '{}',
  facts_learned jsonb not null default '[]' check (jsonb_typeof(facts_learned) = 'array'),
  commitments text[] not null default '{}',
  open_questions text[] not null default '{}',
  covers_from timestamptz not null,
  covers_until timestamptz not null,
  message_count integer not null default 0 check (message_count >= 0),
  ai_model text check (length(ai_model) <= 200),
  tokens_used integer check (tokens_used >= 0),
  cost_usd numeric(10, 6) check (cost_usd >= 0),
  created_at timestamptz not null default now(),
  constraint conversation_summaries_conversation_fkey foreign key (conversation_id, user_id)
    references public.coach_conversations (id, user_id) on delete cascade,
  constraint conversation_summaries_window check (covers_from <= covers_until),
  constraint conversation_summaries_one_an_end unique (conversation_id, covers_until)
);
select private.close_table('public.conversation_summaries');
comment on table public.conversation_summaries is 'What the coach remembers of a stretch of a conversation, so that the next one need not read it all.';
comment on column public.conversation_summaries.facts_learned is '[{"fact", "confidence"}].';
comment on column public.conversation_summaries.commitments is 'What the member said they would do.';
create index conversation_summaries_user_idx on public.conversation_summaries (user_id, created_at desc);
create index conversation_summaries_owner_idx on public.conversation_summaries (conversation_id, user_id);

create table public.voice_sessions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  conversation_id uuid not null,
  status public.voice_session_status not null default 'connecting',
  started_at timestamptz not null default now(),
  ended_at timestamptz,
  duration_seconds integer generated always as (extract(epoch from ended_at - started_at)::integer) stored,
  language text not null default 'en' check (language ~ '^[a-z]{2}(-[A-Z]{2})?$'),
  voice_name text check (length(voice_name) <= 100),
  audio_url text check (length(audio_url) <= 2000),
  transcript text check (length(transcript) <= 200000),
  speech_model text check (length(speech_model) <= 200),
  ai_model text check (length(ai_model) <= 200),
  turn_count integer not null default 0 check (turn_count >= 0),
  interruption_count integer not null default 0 check (interruption_count >= 0),
  average_latency_ms integer check (average_latency_ms >= 0),
  tokens_used integer check (tokens_used >= 0),
  cost_usd numeric(10, 6) check (cost_usd >= 0),
  error_code text check (length(error_code) <= 100),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint voice_sessions_conversation_fkey foreign key (conversation_id, user_id)
    references public.coach_conversations (id, user_id) on delete cascade,
  constraint voice_sessions_ends_after_start check (ended_at >= started_at),
  constraint voice_sessions_ended check ((status in ('ended', 'failed')) = (ended_at is not null)),
  constraint voice_sessions_failed_says_why check (status <> 'failed' or error_code is not null)
);
select private.close_table('public.voice_sessions');
comment on table public.voice_sessions is 'One call with the coach. Its turns are messages of its conversation.';
comment on column public.voice_sessions.audio_url is 'Object path in the private bucket member-media; null when the member does not keep recordings.';
comment on column public.voice_sessions.speech_model is 'What heard the member; ai_model is what answered.';
comment on column public.voice_sessions.average_latency_ms is 'From the end of the member''s speech to the start of the answer.';
create index voice_sessions_user_idx on public.voice_sessions (user_id, started_at desc);
create index voice_sessions_conversation_idx on public.voice_sessions (conversation_id, user_id);

------------------------------------------------------------------------------------------------------------------
-- Rules
------------------------------------------------------------------------------------------------------------------

create function private.place_message() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' then
    if (new.user_id, new.conversation_id, new.child_id, new.role, new.content)
       is distinct from (old.user_id, old.conversation_id, old.child_id, old.role, old.content) then
      raise exception using errcode = '42501', message = 'What was said is never changed.';
    end if;
    return new;
  end if;
  select c.child_id into new.child_id from public.coach_conversations c where c.id = new.conversation_id;
  return new;
end
$$;
comment on function private.place_message() is 'A message is about whom its conversation is about, whatever the statement says, and stays as it was said.';
create trigger place_row before insert or update on public.coach_messages
  for each row execute function private.place_message();

create function private.count_messages() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- In the order of ids, so that two writers of several conversations never wait for each other in a circle.
  perform 1 from public.coach_conversations c where c.id in (select n.conversation_id from changed n) order by c.id for update;
  update public.coach_conversations c set
    message_count = c.message_count + s.messages, total_tokens = c.total_tokens + s.tokens,
    total_cost_usd = c.total_cost_usd + s.cost, last_message_at = greatest(c.last_message_at, s.last_at)
  from (
    select n.conversation_id, count(*) as messages, max(n.created_at) as last_at, coalesce(sum(n.cost_usd), 0) as cost,
      coalesce(sum(coalesce(n.tokens_used, coalesce(n.tokens_input, 0) + coalesce(n.tokens_output, 0))), 0) as tokens
    from changed n group by 1
  ) s
  where c.id = s.conversation_id;
  return null;
end
$$;
comment on function private.count_messages() is 'Keeps a conversation''s count, tokens, cost and last instant; once a statement. Messages are added only, never taken.';
create trigger count_messages after insert on public.coach_messages
  referencing new table as changed for each statement execute function private.count_messages();

create function private.keep_conversation_child() returns trigger
language plpgsql set search_path = '' as $$
begin
  if new.child_id is distinct from old.child_id or new.user_id <> old.user_id then
    raise exception using errcode = '42501', message = 'A conversation stays with the person that it is about.';
  end if;
  return new;
end
$$;
create trigger keep_child before update on public.coach_conversations
  for each row execute function private.keep_conversation_child();
create trigger set_updated_at before update on public.coach_conversations
  for each row execute function private.set_updated_at();
create trigger set_updated_at before update on public.voice_sessions
  for each row execute function private.set_updated_at();

------------------------------------------------------------------------------------------------------------------
-- Policies and grants. Without a child here; the families domain widens them, one policy a verb.
------------------------------------------------------------------------------------------------------------------

create policy "Members and coaches see conversations" on public.coach_conversations
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('session_content', 'read')));
create policy "Members begin conversations" on public.coach_conversations
  for insert to authenticated with check (user_id = (select auth.uid()));
create policy "Members name and rate and archive their conversations" on public.coach_conversations
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
create policy "Members delete their conversations" on public.coach_conversations
  for delete to authenticated using (user_id = (select auth.uid()));
grant select, delete, insert (user_id, child_id, title, channel, coach_persona), update (title, coach_persona, status, user_rating)
  on public.coach_conversations to authenticated;

create policy "Members and coaches see messages" on public.coach_messages
  for select to authenticated
  using (user_id = (select auth.uid()) or (select private.can('session_content', 'read')));
create policy "Members say their own half" on public.coach_messages
  for insert to authenticated with check (user_id = (select auth.uid()) and role = 'user');
create policy "Members say whether an answer helped" on public.coach_messages
  for update to authenticated
  using (user_id = (select auth.uid())) with check (user_id = (select auth.uid()));
grant select, insert (user_id, conversation_id, role, content), update (user_feedback) on public.coach_messages to authenticated;

-- Who sees the conversation sees what is remembered of it, and the calls: the policy of coach_conversations decides.
create policy "Who sees a conversation sees its summaries" on public.conversation_summaries
  for select to authenticated
  using (exists (select 1 from public.coach_conversations c where c.id = conversation_id));
grant select on public.conversation_summaries to authenticated;

create policy "Who sees a conversation sees its calls" on public.voice_sessions
  for select to authenticated
  using (exists (select 1 from public.coach_conversations c where c.id = conversation_id));
grant select on public.voice_sessions to authenticated;
