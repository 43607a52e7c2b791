import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import WebSocket from 'ws';
import { DEMO_PASSWORD } from '../../supabase/local/demo.ts';
import { LOCAL_PUBLISHABLE_KEY } from '../../supabase/local/project.ts';

/** The demo's admin at its API, and a member whose story may be told, as the studio itself lists them. */
export async function demoMember(url: string): Promise<{ client: SupabaseClient; id: string }> {
  const client = createClient(url, LOCAL_PUBLISHABLE_KEY, {
    auth: { persistSession: false },
    realtime: { transport: WebSocket as never },
  });
  const session = await client.auth.signInWithPassword({
    email: 'admin@keel.example',
    password: DEMO_PASSWORD,
  });
  if (session.error) throw session.error;
  const { data: members, error } = await client.rpc('studio_members', { p_limit: 100 });
  if (error) throw error;
  const member = (members as { user_id: string; eligible: boolean; weigh_ins: number }[]).find(
    (candidate) => candidate.eligible && candidate.weigh_ins > 60,
  );
  if (!member) throw new Error('The demo has no member whose story may be told.');
  return { client, id: member.user_id };
}
