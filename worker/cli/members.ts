import type { SupabaseClient } from '@supabase/supabase-js';
import { z } from 'zod';
import { CliError } from './cliError.ts';

export interface Member {
  readonly id: string;
  readonly email: string;
}

const memberSchema = z.object({ id: z.uuid(), email: z.string() });
const storySchema = z.object({ user_id: z.uuid(), eligible: z.boolean(), platforms: z.array(z.string()) });
/** Ids go into the address of the request, which is bounded. */
const IDS_PER_REQUEST = 100;
/** The most that one call answers. */
export const MAX_MEMBERS = 500;

/** @throws CliError when there is no such member. */
export async function findMember(client: SupabaseClient, idOrEmail: string): Promise<Member> {
  const isId = z.uuid().safeParse(idOrEmail).success;
  const column = isId ? 'id' : 'email';
  const value = isId ? idOrEmail : idOrEmail.trim().toLowerCase();
  const { data, error } = await client.from('profiles').select('id, email').eq(column, value).limit(1);
  if (error) throw new Error(`Reading profiles failed: ${error.message}`, { cause: error });
  const [member] = z.array(memberSchema).parse(data);
  if (!member)
    throw new CliError(`There is no member ${idOrEmail}. See "npm run -s render -- --list-users".`);
  return member;
}

/**
 * E-mails of members whose story may be told in a film today, in alphabetical order. Members with a consent come first,
 * so `complete` is false only where more than 500 have one.
 */
export async function membersWithStory(
  client: SupabaseClient,
): Promise<{ emails: string[]; complete: boolean }> {
  const { data, error } = await client.rpc('studio_members', { p_limit: MAX_MEMBERS });
  if (error) throw new Error(`studio_members failed: ${error.message}`, { cause: error });
  const rows = z.array(storySchema).parse(data);
  const ids = rows.filter((row) => row.eligible).map((row) => row.user_id);
  const emails: string[] = [];
  for (let from = 0; from < ids.length; from += IDS_PER_REQUEST) {
    const page = await client
      .from('profiles')
      .select('id, email')
      .in('id', ids.slice(from, from + IDS_PER_REQUEST));
    if (page.error) throw new Error(`Reading profiles failed: ${page.error.message}`, { cause: page.error });
    emails.push(
      ...z
        .array(memberSchema)
        .parse(page.data)
        .map(({ email }) => email),
    );
  }
  const last = rows.at(-1);
  return { emails: emails.sort(), complete: rows.length < MAX_MEMBERS || last?.platforms.length === 0 };
}
