import type postgres from 'postgres';
import type { Fault, FaultPlan } from '../../../mocks/platforms/fake.ts';
import { fakePlatforms } from '../../../mocks/platforms/index.ts';
import { WEBHOOK_SECRET } from '../../../mocks/platforms/webhook/fake.ts';
import { createRandom } from '../../../supabase/seed/core/random.ts';
import type { Rpc } from '../../../worker/lanes/publishing/jobs.ts';
import { closeTokens } from '../../../worker/lanes/publishing/tokens.ts';
import { LeaseLostError } from '../../../worker/lanes/renderJobs.ts';
import type { PlatformName } from '../../../worker/platforms/client.ts';
import { createVault } from '../../../worker/platforms/vault.ts';

export const vault = createVault(Buffer.alloc(32, 7).toString('base64'));

const ACCOUNTS: readonly (readonly [PlatformName, string])[] = [
  ['instagram', '17841400000000001'],
  ['instagram', '17841400000000002'],
  ['facebook', '61550000000001'],
  ['facebook', '61550000000002'],
  ['tiktok', 'creator1'],
  ['tiktok', 'creator2'],
  ['x', '4400001'],
  ['x', '4400002'],
  ['webhook', 'https://hooks.example.com/practice'],
  ['webhook', 'https://hooks.example.com/forgetful'],
];

/** How often a request goes wrong, by the way that it does. */
const RATES: readonly (readonly [Fault, number])[] = [
  ['drop_before', 0.03],
  ['drop_after', 0.03],
  ['late', 0.02],
  ['error_before', 0.02],
  ['error_after', 0.03],
  ['rate_limit', 0.02],
];

export interface Session {
  readonly rpc: Rpc;
  end(): void;
}

/**
 * One clock for the database, the platforms and the workers, and one seed for everything that goes wrong. Workers run side by
 * side on a real PostgreSQL, so the seed fixes how often things go wrong, and not in which order.
 * @param severity how many times as often as RATES says.
 */
export function chaosWorld(sql: postgres.Sql, seed: string, start: string, severity = 1) {
  let now = Date.parse(start);
  const random = createRandom(seed);
  const faults: FaultPlan = () => {
    let roll = random.between(0, 1);
    for (const [fault, rate] of RATES) {
      roll -= rate * severity;
      if (roll < 0) return fault;
    }
    return null;
  };
  const fakes = fakePlatforms({
    clock: { now: () => now },
    faults,
    tiktok: { fails: (title) => (title.includes('bad file') ? 'file_format_check_failed' : null) },
    graph: { instagram: { rejects: (caption) => caption.includes('bad file') } },
  });

  /** Functions of the database over one connection of its own, whose clock is this world's. */
  const session = async (): Promise<Session> => {
    const connection = await sql.reserve();
    let told = 0;
    const rpc: Rpc = async (name, args) => {
      if (told !== now) {
        told = now;
        // Sent ahead on the same connection; the call waits for it there, not here.
        connection`select set_config('keel.clock', ${new Date(now).toISOString()}, false)`.execute();
      }
      const named = Object.keys(args).map((key, index) => `${key} => $${index + 1}`);
      const values = Object.values(args) as postgres.ParameterOrJSON<never>[];
      try {
        const text = `select public.${name}(${named.join(', ')}) as answer`;
        return (await connection.unsafe(text, values, { prepare: true }))[0]?.answer;
      } catch (error) {
        if ((error as { code?: string }).code === 'KF001') throw new LeaseLostError('lease lost');
        throw error;
      }
    };
    return { rpc, end: () => connection.release() };
  };
  return {
    fakes,
    random,
    session,
    now: () => now,
    advance: (seconds: number) => {
      now += seconds * 1000;
    },
    /** Connects every account; the tokens are the fakes' and last for years. */
    async connect(): Promise<void> {
      for (const [platform, externalId] of ACCOUNTS) {
        const [account] = await sql<{ id: string }[]>`
          insert into public.social_accounts (platform, handle, external_account_id)
          values (${platform}, ${externalId}, ${externalId}) returning id`;
        const access =
          platform === 'webhook' ? WEBHOOK_SECRET : fakes.tokens.access(externalId, 10 * 365 * 86_400);
        const tokens = { access, refresh: null, accessEndsAt: null, connectionEndsAt: null };
        const { sealed } = closeTokens(vault, platform, externalId, tokens, now);
        await sql`insert into private.social_credentials (account_id, sealed) values (${account?.id ?? ''}, ${sealed})`;
        for (const [weekday, times] of [
          [6, ['09:00', '18:30', '23:45']],
          [7, ['02:30', '02:45', '12:00', '20:15']],
          [1, ['00:15', '07:45', '13:30']],
        ] as const)
          for (const time of times)
            await sql`insert into public.posting_slots (account_id, weekday, local_time, time_zone)
              values (${account?.id ?? ''}, ${weekday}, ${time}, 'Europe/Berlin')`;
      }
      await sql`insert into auth.users (id, email) values ('00000000-0000-4000-8000-00000000c4a0', 'chaos@example.com')`;
      await sql`insert into public.profiles (id, email) values ('00000000-0000-4000-8000-00000000c4a0', 'chaos@example.com')
        on conflict do nothing`;
      await sql`insert into public.media_consents (user_id, platform, media_class, decision, text_version)
        select '00000000-0000-4000-8000-00000000c4a0', p, 'weight_numbers', 'granted', '2026-01'
        from unnest(enum_range(null::public.social_platform)) p`;
      await sql`insert into public.user_content_library (id, user_id, content_type, media_url)
        values ('00000000-0000-4000-8000-00000000c4a1', '00000000-0000-4000-8000-00000000c4a0', 'reel', 'a.mp4')`;
    },
    /** Approves `count` posts over all accounts, in the slots that come next. */
    async schedule(count: number, tag: string): Promise<void> {
      await sql.begin(async (tx) => {
        await tx`select set_config('request.jwt.claim.role', 'service_role', true)`;
        await tx`
          insert into public.social_media_posts (user_id, content_id, account_id, platform, caption, status, approved_at, scheduled_for,
            run_after, platform_options)
          select '00000000-0000-4000-8000-00000000c4a0', '00000000-0000-4000-8000-00000000c4a1', a.id, a.platform,
            ${tag} || ' ' || n || case when n % 50 in (21, 33) then ' bad file' else '' end, 'approved', now(), s.at, s.at,
            '{"privacy_level":"PUBLIC_TO_EVERYONE","brand_content_toggle":false,"brand_organic_toggle":true}'
          from generate_series(1, ${count}::int) n
          join lateral (
            select * from public.social_accounts order by platform, handle
            offset n % (select count(*) from public.social_accounts) limit 1) a on true
          join lateral (
            select at from public.next_slots(a.id, ${new Date(now).toISOString()}, 10) order by at offset n / 10 % 10 limit 1) s on true`;
      });
    },
  };
}

export type ChaosWorld = ReturnType<typeof chaosWorld>;
