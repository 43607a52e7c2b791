import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { films } from '../../remotion/films/registry.ts';
import { rendererVersion } from '../../remotion/films/rendererVersion.ts';
import { VIDEO_BUCKET } from '../lanes/renderPaths.ts';
import { CliError } from './cliError.ts';
import type { Member } from './members.ts';

const videoSchema = z.object({
  id: z.uuid(),
  status: z.enum(['queued', 'rendering', 'succeeded', 'failed', 'cancelled']),
  progress_pct: z.coerce.number().nullable(),
  stage: z.string().nullable(),
  video_url: z.string().nullable(),
  duration_seconds: z.coerce.number().nullable(),
  file_size_bytes: z.coerce.number().nullable(),
  error_message: z.string().nullable(),
});
export type Video = z.infer<typeof videoSchema>;

const COLUMNS = Object.keys(videoSchema.shape).join(', ');
const REFUSED = 'KR001';

/** @returns the published template to use for a film. @throws CliError when the film or a template of it is missing. */
export async function templateOf(client: SupabaseClient, film: string): Promise<string> {
  if (!films.some(({ id }) => id === film)) {
    throw new CliError(`There is no film "${film}". Films: ${films.map(({ id }) => id).join(', ')}.`);
  }
  const { data, error } = await client
    .from('content_templates')
    .select('id')
    .match({ film, is_active: true, status: 'published' })
    .order('created_at')
    .limit(1);
  if (error) throw new Error(`Reading templates failed: ${error.message}`, { cause: error });
  const [template] = z.array(z.object({ id: z.uuid() })).parse(data);
  if (!template) throw new CliError(`The film "${film}" has no published template.`);
  return template.id;
}

/**
 * Asks for the video; the same film, choices and rows give the one that exists.
 * @throws CliError with the reason when the member's story may not be told.
 */
export async function requestVideo(
  client: SupabaseClient,
  member: Member,
  templateId: string,
  choices: Record<string, unknown>,
): Promise<Video> {
  const { data, error } = await client.rpc('request_render', {
    p_user_id: member.id,
    p_template_id: templateId,
    p_choices: choices,
    p_preset: 'portrait',
    p_renderer_version: rendererVersion,
  });
  if (!error) return videoSchema.parse(Array.isArray(data) ? data[0] : data);
  if (error.code === REFUSED)
    throw new CliError(`${member.email} has no story that may be told: ${error.message}`);
  throw new Error(`request_render failed: ${error.message}`, { cause: error });
}

export async function readVideo(client: SupabaseClient, id: string): Promise<Video> {
  const { data, error } = await client.from('viral_video_generations').select(COLUMNS).eq('id', id).single();
  if (error) throw new Error(`Reading the video failed: ${error.message}`, { cause: error });
  return videoSchema.parse(data);
}

/** @returns the bytes, or null when the file is no longer there. */
export async function downloadVideo(client: SupabaseClient, path: string): Promise<Buffer | null> {
  const { data, error } = await client.storage.from(VIDEO_BUCKET).download(path);
  return error ? null : Buffer.from(await data.arrayBuffer());
}
