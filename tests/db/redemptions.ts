import { randomUUID } from 'node:crypto';
import type { SupabaseClient } from '@supabase/supabase-js';
import type { TestBackend } from '../support/backend.ts';
import { as, signedIn } from './actors.ts';

export interface Answer {
  outcome: string;
  session_id: string | null;
}
export interface Issued {
  id: string;
  key: string;
}

/** Redeems through the API; a new request each time unless the token is given. */
export const redeem = (client: SupabaseClient, key: string | null, token: string | null = randomUUID()) =>
  client.rpc('redeem_consultation_key', { p_key: key, p_idempotency_key: token });
export const outcomeOf = async (client: SupabaseClient, key: string | null) =>
  ((await redeem(client, key)).data as Answer).outcome;

/** What tests of redemption need of one back end. */
export function redemptions(backend: TestBackend, support: SupabaseClient) {
  const issue = async (options: object = {}, quantity = 1): Promise<Issued[]> => {
    const { data, error } = await support.rpc('issue_consultation_keys', {
      p_quantity: quantity,
      p_options: options,
    });
    if (error) throw error;
    return data as Issued[];
  };
  const one = async <Row>(text: string, params: unknown[] = []) =>
    (await backend.sql.query<Row>(text, params))[0];
  return {
    issue,
    one,
    async issueOne(options: object = {}): Promise<Issued> {
      const [first] = await issue(options);
      if (!first) throw new Error('No key was issued');
      return first;
    },
    /** Uses as the key counts them, as its batch does, and as rows. */
    counts: (keyId: string) =>
      one<{ uses: number; rows: number; batch: number }>(
        `select k.current_uses as uses, b.current_uses as batch,
           (select count(*)::int from public.consultation_key_usage u where u.key_id = k.id) as rows
         from public.consultation_keys k join public.consultation_key_batches b on b.id = k.batch_id where k.id = $1`,
        [keyId],
      ),
    /** Redeems as this member with request headers, as a proxy would set them. */
    from: (member: string, key: string, headers: object) =>
      as(backend.pg, signedIn(member), async (tx) => {
        await tx.query(`select set_config('request.headers', $1, true)`, [JSON.stringify(headers)]);
        const { rows } = await tx.query<{ answer: Answer }>(
          'select public.redeem_consultation_key($1, $2) as answer',
          [key, randomUUID()],
        );
        return rows[0]?.answer;
      }),
  };
}
