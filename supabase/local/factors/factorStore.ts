import type { PgliteConnection } from '@supabase/lite/pglite';

export interface Factor {
  id: string;
  friendly_name: string | null;
  factor_type: 'totp';
  status: 'unverified' | 'verified';
  secret: string;
  created_at: string;
  updated_at: string;
  last_challenged_at: string | null;
}

/** How a session was signed in: times in seconds since 1970. */
interface Assurance {
  aal: 'aal1' | 'aal2';
  amr: { method: 'password' | 'totp'; timestamp: number }[];
}

const seconds = (time: string) => Math.floor(Date.parse(time) / 1000);
const now = () => new Date().toISOString();

/**
 * Factors, challenges and sessions in the tables of Supabase Auth. Through lite's own query builder, because a statement past it could
 * run in the middle of another request's transaction, as that request's role.
 */
export function factorStore(connection: Pick<PgliteConnection, 'kysely' | 'runInTransaction'>) {
  const db = connection.kysely.withSchema('auth');
  return {
    factorsOf: (userId: string): Promise<Factor[]> =>
      db
        .selectFrom('mfa_factors')
        .selectAll()
        .where('user_id', '=', userId)
        .orderBy('created_at')
        .$castTo<Factor>()
        .execute(),

    async assuranceOf(sessionId: string): Promise<Assurance> {
      const session = await db
        .selectFrom('sessions')
        .selectAll()
        .where('id', '=', sessionId)
        .executeTakeFirst();
      const amr: Assurance['amr'] = [
        { method: 'password', timestamp: seconds(session?.created_at ?? now()) },
      ];
      if (session?.aal !== 'aal2') return { aal: 'aal1', amr };
      const last = await db
        .selectFrom('mfa_challenges')
        .selectAll()
        .where('factor_id', '=', session.factor_id)
        .where('verified_at', 'is not', null)
        .orderBy('verified_at', 'desc')
        .executeTakeFirst();
      if (last) amr.unshift({ method: 'totp', timestamp: seconds(last.verified_at) });
      return { aal: 'aal2', amr };
    },

    async enrol(userId: string, friendlyName: string, secret: string): Promise<string> {
      const id = crypto.randomUUID();
      const names = { friendly_name: friendlyName, factor_type: 'totp', status: 'unverified' };
      const times = { created_at: now(), updated_at: now() };
      await db
        .insertInto('mfa_factors')
        .values({ id, user_id: userId, secret, ...names, ...times })
        .execute();
      return id;
    },

    async challenge(factorId: string, address: string | null): Promise<string> {
      const id = crypto.randomUUID();
      await db
        .insertInto('mfa_challenges')
        .values({ id, factor_id: factorId, ip_address: address, created_at: now() })
        .execute();
      await db
        .updateTable('mfa_factors')
        .set({ last_challenged_at: now() })
        .where('id', '=', factorId)
        .execute();
      return id;
    },

    challengeOf: (
      factorId: string,
      id: string,
    ): Promise<{ created_at: string; verified_at: string | null } | undefined> =>
      db
        .selectFrom('mfa_challenges')
        .selectAll()
        .where('id', '=', id)
        .where('factor_id', '=', factorId)
        .$castTo<{ created_at: string; verified_at: string | null }>()
        .executeTakeFirst(),

    /**
     * The right code came: the factor counts, this session is worth `aal2`, those that are worth less end, and enrolments that were
     * never finished go.
     * @returns the session's new refresh token; the ones before are used up.
     */
    accept: (userId: string, sessionId: string, factorId: string, challengeId: string): Promise<string> =>
      connection.runInTransaction(async (trx) => {
        const auth = trx.withSchema('auth');
        const token = crypto.randomUUID();
        const verified = { status: 'verified', updated_at: now() };
        await auth
          .updateTable('mfa_challenges')
          .set({ verified_at: now() })
          .where('id', '=', challengeId)
          .execute();
        await auth.updateTable('mfa_factors').set(verified).where('id', '=', factorId).execute();
        await auth
          .deleteFrom('mfa_factors')
          .where('user_id', '=', userId)
          .where('status', '=', 'unverified')
          .execute();
        await auth
          .updateTable('sessions')
          .set({ aal: 'aal2', factor_id: factorId })
          .where('id', '=', sessionId)
          .execute();
        await auth.deleteFrom('sessions').where('user_id', '=', userId).where('aal', '=', 'aal1').execute();
        await auth
          .updateTable('refresh_tokens')
          .set({ revoked: true })
          .where('session_id', '=', sessionId)
          .execute();
        await auth
          .insertInto('refresh_tokens')
          .values({ id: crypto.randomUUID(), token, user_id: userId, session_id: sessionId, revoked: false })
          .execute();
        return token;
      }),

    /** The factor goes; what was signed in with it is worth `aal1` from its next token on. */
    async remove(factorId: string): Promise<void> {
      await db.deleteFrom('mfa_factors').where('id', '=', factorId).execute();
      await db
        .updateTable('sessions')
        .set({ aal: 'aal1', factor_id: null })
        .where('factor_id', '=', factorId)
        .execute();
    },
  };
}

export type FactorStore = ReturnType<typeof factorStore>;
