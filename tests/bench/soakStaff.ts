import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import WebSocket from 'ws';
import { DEMO_PASSWORD } from '../../supabase/local/demo.ts';
import { LOCAL_PUBLISHABLE_KEY } from '../../supabase/local/project.ts';
import type { Random } from '../../supabase/seed/core/random.ts';

/** One request, as its sender saw it. */
export interface Answer {
  kind: string;
  ms: number;
  error?: string;
}

interface Refusal {
  message: string;
  details?: string;
}
type Request = (one: StaffMember) => PromiseLike<{ error: Refusal | null; data: unknown }>;

/** Why a request never arrived stands in the details only: `UND_ERR_CONNECT_TIMEOUT`. */
const said = ({ message, details }: Refusal) =>
  [message, /\b(UND_ERR_\w+|E[A-Z]{4,})\b/.exec(details ?? '')?.[0]].filter(Boolean).join(' ');

const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
const rows =
  (view: string): Request =>
  ({ client }) =>
    client.from(view).select('*').limit(25);
const metric =
  (name: string): Request =>
  ({ client }) =>
    client.rpc(name, { p_query: { from: day(29), to: day(0), grain: 'day' } });

const users: Request = ({ client, random }) =>
  client.rpc('users_page', { p_query: { limit: 25, offset: 25 * random.int(0, 8) } });
const member: Request = async (one) => {
  const { data, error } = await one.client.rpc('users_page', {
    p_query: { limit: 1, offset: one.random.int(0, 250) },
  });
  const id = (data as { rows?: { id: string }[] } | null)?.rows?.[0]?.id;
  return id ? one.client.rpc('member_page', { p_user_id: id, p_days: 90 }) : { data, error };
};
const keys: Request = ({ client }) => client.rpc('consultation_keys_page', { p_query: { limit: 25 } });
const issue: Request = async (one) => {
  const answer = await one.client.rpc('issue_consultation_keys', {
    p_quantity: 2,
    p_options: { prefix: 'SOAK', max_uses: 1 },
  });
  if (!answer.error) one.issued += 2;
  return answer;
};
const studio: Request = ({ client }) => client.rpc('studio_members', { p_limit: 100 });

/** What each role does all day; writing is rarer than reading. */
const work: Readonly<Record<string, Readonly<Record<string, Request>>>> = {
  admin: { users, member, keys, audit: rows('audit_log'), posts: rows('social_post_summaries') },
  support: { users, keys, issue, 'keys ': keys, sessions: rows('consultation_session_summaries') },
  coach: { users, member, adjustments: rows('adjustment_queue'), adherence: metric('metric_adherence') },
  growth: { studio, library: rows('film_library'), films: rows('video_generation_summaries') },
  ml: { models: rows('ai_models'), errors: rows('ai_error_group_summaries'), speed: metric('metric_models') },
  analyst: { adherence: metric('metric_adherence'), engagement: metric('metric_engagement') },
};

/** Somebody who is signed in, does a thing, and thinks for a second or two. */
export class StaffMember {
  /** Keys that the database said were issued. */
  issued = 0;

  private constructor(
    readonly client: SupabaseClient,
    readonly random: Random,
    private readonly role: string,
  ) {}

  static async signIn(url: string, email: string, role: string, random: Random): Promise<StaffMember> {
    const client = createClient(url, LOCAL_PUBLISHABLE_KEY, {
      auth: { persistSession: false },
      realtime: { transport: WebSocket as never },
    });
    const { error } = await client.auth.signInWithPassword({ email, password: DEMO_PASSWORD });
    if (error) throw error;
    return new StaffMember(client, random, role);
  }

  async act(): Promise<Answer> {
    await new Promise((resolve) => setTimeout(resolve, this.random.int(500, 2_500)));
    const requests = Object.entries(work[this.role] ?? {});
    const [name, request] = requests[this.random.int(0, requests.length - 1)] ?? ['users', users];
    const begun = performance.now();
    const answered = (error?: string): Answer => ({
      kind: name.trim(),
      ms: performance.now() - begun,
      ...(error && { error }),
    });
    return Promise.resolve(request(this)).then(
      ({ error }) => answered(error ? said(error) : undefined),
      (error: unknown) => answered(String(error)),
    );
  }
}
