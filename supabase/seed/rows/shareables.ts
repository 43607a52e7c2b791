import { roasts } from '../catalog/roasts.ts';
import { addMinutes, formatDay } from '../core/calendar.ts';
import { roundTo } from '../core/random.ts';
import { addRows, type Row, type Tables } from '../core/tables.ts';
import { isRich } from '../member/depth.ts';
import { cutoffOf, type DemoOptions, type Member } from '../member/member.ts';

const leastDaysApart = 28;

/** A photo with the first weigh-in and one with the last, where they lie far enough apart. `supabase/local/demoFigures.ts` draws the files. */
function photoRows(member: Member): Row[] {
  const [first] = member.weighIns;
  const last = member.weighIns.at(-1);
  const random = member.random('photos');
  if (!first || !last || last.day - first.day < leastDaysApart || member.kind === 'minor') return [];
  const photo = (part: 'before' | 'progress', at: typeof first): Row => ({
    id: member.rowId('user_milestones_media', part),
    user_id: member.id,
    milestone_type: `${part}_photo`,
    media_url: `${member.id}/milestones/${formatDay(at.day)}.png`,
    weight_at_time: at.weightKg,
    date_taken: formatDay(at.day),
    body_part: 'full_body',
    comparison_to_id: part === 'before' ? null : member.rowId('user_milestones_media', 'before'),
    days_apart: part === 'before' ? null : last.day - first.day,
    weight_change_kg: part === 'before' ? null : roundTo(last.weightKg - first.weightKg, 0.01),
    shared_with_coach: random.chance(0.5),
    created_at: addMinutes(at.at, 1),
    updated_at: addMinutes(at.at, 1),
  });
  return [photo('before', first), photo('progress', last)];
}

/** What members had made of their progress in the app: pictures, an unfinished cut, a joke, and how it was shared. */
export function addShareables(
  tables: Tables,
  member: Member,
  options: DemoOptions,
  lastActiveAt: string,
): void {
  const random = member.random('shareables');
  if (!isRich(member.index) || !member.onboarded || lastActiveAt >= cutoffOf(options.today)) return;
  addRows(tables, 'public.user_milestones_media', photoRows(member));
  const milestone = member.milestones.findLast(({ achievedAt }) => achievedAt !== null);
  const at = milestone?.achievedAt;
  if (!milestone || !at || addMinutes(at, 20) > lastActiveAt) return;
  addRows(tables, 'public.ai_generated_images', [
    {
      id: member.rowId('ai_generated_images'),
      user_id: member.id,
      image_type: random.pick(['achievement_badge', 'stats_card', 'progress_chart'] as const),
      image_url: `${member.id}/images/${milestone.code}.png`,
      generation_prompt: 'A calm card for a milestone, two colours, no people.',
      ai_model: 'card-painter-1',
      template_used: 'calm',
      text_overlay: milestone.title,
      colors_used: ['#14532d', '#f8fafc'],
      style: 'calm',
      downloaded: random.chance(0.4),
      shared: random.chance(0.2),
      created_at: addMinutes(at, 5),
    },
  ]);
  if (random.chance(0.4))
    addRows(tables, 'public.video_editing_sessions', [
      {
        id: member.rowId('video_editing_sessions'),
        user_id: member.id,
        project_name: 'My first month',
        timeline_config: { fps: 30, width: 1080, height: 1920 },
        text_overlays: [{ text: milestone.title, from_seconds: 1, to_seconds: 4 }],
        editing_duration_minutes: random.int(3, 24),
        last_edited_at: addMinutes(at, 18),
        created_at: addMinutes(at, 6),
      },
    ]);
  if (!random.chance(0.5)) return;
  const [topic, text] = random.pick(roasts);
  const shared = random.chance(0.5);
  addRows(tables, 'public.roasts', [
    {
      id: member.rowId('roasts'),
      user_id: member.id,
      roast_text: text,
      intensity: random.int(1, 3),
      topic,
      ai_model: 'coach-chat-2',
      user_reaction: random.pick(['liked', 'liked', 'disliked', null] as const),
      was_shared: shared,
      created_at: addMinutes(at, 10),
    },
  ]);
  if (!shared) return;
  const clicks = random.int(0, 40);
  addRows(tables, 'public.viral_shares', [
    {
      id: member.rowId('viral_shares'),
      user_id: member.id,
      content_id: null,
      roast_id: member.rowId('roasts'),
      platform: random.pick(['instagram', 'tiktok', 'x'] as const),
      share_method: random.pick(['native', 'link'] as const),
      clicks_count: clicks,
      signups_count: Math.floor(clicks / 15),
      created_at: addMinutes(at, 12),
    },
  ]);
}
