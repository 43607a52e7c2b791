import { colleagueId, ownerId, sessionId } from './people.ts';
import { aiRowsSql } from './worldAi.ts';
import { communityRowsSql } from './worldCommunity.ts';
import { alertRowsSql, eventRowsSql } from './worldEvents.ts';
import { familyRowsSql } from './worldFamilies.ts';
import { mindRowsSql } from './worldMind.ts';
import { planRowsSql } from './worldPlans.ts';

export * from './people.ts';

/** One row in every table of public, all of them the owner's where a table has owners. */
export const rowsSql = `
  update public.profiles set birth_date = '1990-05-01', height_cm = 170, goal_weight_kg = 70, primary_goal = 'lose_weight'
    where id = '${ownerId}';
  insert into public.staff_invitations (email, role) values ('open@keel.example', 'coach');
  insert into public.goals (user_id, title) values ('${ownerId}', 'Reach 70 kg');
  insert into public.consultation_key_batches (id, name, quantity) values ('00000000-0000-4000-8000-0000000000c1', 'Batch', 1);
  insert into public.consultation_keys (key_value, key_last4, batch_id, assigned_user_id)
    values (repeat('a', 64), 'AAA1', '00000000-0000-4000-8000-0000000000c1', '${ownerId}');
  insert into public.adherence_records (user_id, planned_entity_type, planned_entity_id, planned_on, status)
    values ('${ownerId}', 'meal', gen_random_uuid(), '2026-01-05', 'completed');
  ${planRowsSql(ownerId)}
  ${mindRowsSql(ownerId)}
  ${eventRowsSql(ownerId)}
  ${alertRowsSql(colleagueId)}
  ${communityRowsSql(ownerId)}
  ${familyRowsSql}
  insert into public.weight_history (user_id, measured_on, measured_at, weight_kg) values
    ('${ownerId}', '2026-01-05', '2026-01-05 07:00Z', 80), ('${ownerId}', '2026-03-02', '2026-03-02 07:00Z', 76.3);
  insert into public.body_measurements (user_id, body_fat_pct) values ('${ownerId}', 24);
  insert into public.achievements (id, code, title) values ('00000000-0000-4000-8000-0000000000d1', 'first_week', 'First week');
  insert into public.user_achievements (user_id, achievement_id) values ('${ownerId}', '00000000-0000-4000-8000-0000000000d1');
  insert into public.user_streaks (user_id, streak_type, current_streak_days, longest_streak_days) values ('${ownerId}', 'logging', 3, 9);
  insert into public.user_points (user_id, points) values ('${ownerId}', 10);
  insert into public.goal_milestones (user_id, title, achieved_at) values ('${ownerId}', 'First 3 kg', '2026-02-01 09:00Z');
  ${aiRowsSql(ownerId)}
  insert into public.content_templates (id, template_name, film) values ('00000000-0000-4000-8000-0000000000f1', 'Journey', 'progress-journey');
  insert into public.content_template_versions (id, template_id, film, choices, status)
    values ('00000000-0000-4000-8000-0000000000f2', '00000000-0000-4000-8000-0000000000f1', 'progress-journey', '{"look":"light"}', 'published');
  insert into public.media_consents (user_id, platform, media_class, decision, text_version) values
    ('${ownerId}', 'instagram', 'weight_numbers', 'granted', '2026-01'), ('${ownerId}', 'instagram', 'body', 'granted', '2026-01');
  insert into public.viral_video_generations (user_id, template_id, template_version_id, film, source_data, content_hash)
    values ('${ownerId}', '00000000-0000-4000-8000-0000000000f1', '00000000-0000-4000-8000-0000000000f2', 'progress-journey', '{}', repeat('0', 64));
  insert into public.film_exports (user_id, template_version_id, film, source_data, renderer_version, content_hash)
    values ('${ownerId}', '00000000-0000-4000-8000-0000000000f2', 'progress-journey', '{}', '1', repeat('0', 64));
  insert into public.film_batches (id, name, template_id, template_version_id, selection)
    values ('00000000-0000-4000-8000-0000000000f6', 'This week', '00000000-0000-4000-8000-0000000000f1', '00000000-0000-4000-8000-0000000000f2', '{"rule": {}}');
  insert into public.film_batch_items (batch_id, user_id, position) values ('00000000-0000-4000-8000-0000000000f6', '${ownerId}', 1);
  insert into public.film_automations (id, name, template_id, rule) values
    ('00000000-0000-4000-8000-0000000000f7', 'Milestones of the week', '00000000-0000-4000-8000-0000000000f1', '{"milestone_within_days": 7}');
  insert into public.film_automation_runs (automation_id, outcome) values ('00000000-0000-4000-8000-0000000000f7', 'nothing');
  insert into public.user_content_library (id, user_id, content_type, media_url)
    values ('00000000-0000-4000-8000-0000000000f3', '${ownerId}', 'video', '${ownerId}/a.mp4');
  insert into public.user_milestones_media (user_id, milestone_type, media_url) values ('${ownerId}', 'before_photo', '${ownerId}/b.jpg');
  insert into public.media_removals (user_id, bucket, path, reason) values ('${ownerId}', 'share-videos', '${ownerId}/gone.mp4', 'consent_withdrawn');
  insert into public.ai_generated_images (user_id, image_type, image_url) values ('${ownerId}', 'stats_card', '${ownerId}/c.png');
  insert into public.video_editing_sessions (user_id, project_name, template_id) values ('${ownerId}', 'Mine', '00000000-0000-4000-8000-0000000000f1');
  insert into public.roasts (user_id, roast_text) values ('${ownerId}', 'A gentle one.');
  insert into public.viral_shares (user_id, content_id) values ('${ownerId}', '00000000-0000-4000-8000-0000000000f3');
  insert into public.social_accounts (id, platform, handle) values ('00000000-0000-4000-8000-0000000000f4', 'instagram', 'keel');
  insert into public.content_scheduling (content_id, scheduled_platforms, scheduled_for)
    values ('00000000-0000-4000-8000-0000000000f3', '{instagram}', '2027-01-01Z');
  insert into public.social_media_posts (id, content_id, account_id, platform)
    values ('00000000-0000-4000-8000-0000000000f5', '00000000-0000-4000-8000-0000000000f3', '00000000-0000-4000-8000-0000000000f4', 'instagram');
  insert into public.posting_slots (account_id, weekday, local_time) values ('00000000-0000-4000-8000-0000000000f4', 1, '18:00');
  insert into public.social_post_attempts (post_id, at, event, fence, status)
    values ('00000000-0000-4000-8000-0000000000f5', now(), 'approved', 0, 'approved');
  insert into public.post_takedowns (post_id, reason) values ('00000000-0000-4000-8000-0000000000f5', 'request');
  insert into public.content_analytics (content_id, views) values ('00000000-0000-4000-8000-0000000000f3', 10);
  insert into public.hashtag_performance (hashtag) values ('progress');
  insert into public.consultation_sessions (id, user_id, current_section, progress_percentage, state)
    values ('${sessionId}', '${ownerId}', 3, 35, '{"answers":{"1":"swims"}}');
  insert into public.consultation_messages (session_id, user_id, role, content, section)
    values ('${sessionId}', '${ownerId}', 'user', 'I swam a lot.', 1);
  insert into public.consultation_key_usage (key_id, user_id, session_id, idempotency_key, ip_address, user_agent)
    select id, '${ownerId}', '${sessionId}', gen_random_uuid(), '203.0.113.9', 'Test browser' from public.consultation_keys;
  insert into public.consultation_key_rotations (key_id, key_value, key_last4, valid_until, reason)
    select id, repeat('b', 64), 'BBB1', now(), 'Leaked' from public.consultation_keys;
  insert into public.consultation_key_events (key_id, event, run_id) select id, 'revoked', gen_random_uuid() from public.consultation_keys;
  insert into public.consultation_key_attempts (user_id, outcome, ip_address, user_agent)
    values ('${ownerId}', 'unknown', '203.0.113.9', 'Test browser');
  insert into public.user_training_modalities (user_id, session_id, modality) values ('${ownerId}', '${sessionId}', 'Swimming');
  insert into public.user_familiar_exercises (user_id, session_id, exercise_name) values ('${ownerId}', '${sessionId}', 'Plank');
  insert into public.user_training_availability (user_id, session_id, weekday) values ('${ownerId}', '${sessionId}', 1);
  insert into public.user_preferred_meal_times (user_id, session_id, meal) values ('${ownerId}', '${sessionId}', 'Lunch');
  insert into public.user_typical_meal_foods (user_id, session_id, food_name) values ('${ownerId}', '${sessionId}', 'Oats');
  insert into public.user_improvement_goals (user_id, session_id, goal, category) values ('${ownerId}', '${sessionId}', 'Sleep', 'sleep');
  insert into public.user_difficulties (user_id, session_id, difficulty, category) values ('${ownerId}', '${sessionId}', 'Trips', 'travel');
  insert into public.user_non_negotiables (user_id, session_id, statement, category) values ('${ownerId}', '${sessionId}', 'Coffee', 'food');
  insert into public.user_upcoming_events (user_id, session_id, title) values ('${ownerId}', '${sessionId}', 'A wedding');
  insert into public.integrations (id, user_id, provider) values ('00000000-0000-4000-8000-0000000000b4', '${ownerId}', 'strava');
  insert into private.integration_tokens (integration_id, access_token) values ('00000000-0000-4000-8000-0000000000b4', 'token');
  insert into public.member_tags (user_id, tag) values ('${ownerId}', 'vip');
  insert into public.member_invitations (invited_email, tags) values ('soon@example.com', '{vip}');
  insert into public.notifications (user_id, type, title) values ('${ownerId}', 'weekly_summary', 'Your week');
  insert into public.rate_limits (user_id, subject, bucket, window_started_at, window_seconds, request_limit)
    values ('${ownerId}', '${ownerId}', 'chat.messages', '2026-01-05 07:00Z', 3600, 100);
  insert into public.webhook_events (provider, event_type, signature_valid) values ('strava', 'activity.create', true);
  insert into public.offline_sync (user_id, device_id, batch_id, operations)
    values ('${ownerId}', 'phone', gen_random_uuid(), '[{"op":"insert","table":"weight_history"}]');
  insert into public.privacy_requests (kind, user_id, requested_by) values ('export', '${ownerId}', '${colleagueId}');
  insert into public.staff_role_views (viewer_id, role, reason, ends_at, ended_at)
    values ('${colleagueId}', 'coach', 'A coach asked why a page is empty', now() + interval '15 minutes', now());
  insert into public.saved_views (owner_id, resource, name, is_shared) values ('${colleagueId}', 'users', 'Premium', true);
  insert into public.annotations (occurred_on, title, created_by) values ('2026-01-05', 'Release 1', '${colleagueId}');
`;
export const templateId = '00000000-0000-4000-8000-0000000000f1';
