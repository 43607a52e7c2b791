import { type AuthProvider, HttpError } from 'react-admin';
import { openPath } from '../data/address.ts';
import { type Client, supabase } from '../data/client.ts';
import { refusalCode } from '../data/errors.ts';
import { createVerbs } from '../data/verbs.ts';
import { type Access, accessFrom, canAccessResource, signedOut } from './permissions.ts';
import { sessionMark } from './session.ts';
import { signInMessage } from './signInMessage.ts';

/** Pages that a person reaches without a session. */
const open = ['/login', '/forgot-password', '/set-password', '/join', '/welcome', '/redeem'];

/**
 * Sessions and permissions. Differs from ra-supabase's provider where that one signs people out on a 403: here a
 * refusal says so and the person stays; only a 401 ends the session.
 */
export function createAuthProvider(client: Client) {
  const verbs = createVerbs(client);
  let known: { userId: string; access: Promise<Access> } | undefined;
  let refused: (() => unknown) | undefined;

  async function access(): Promise<Access> {
    const { data } = await client.auth.getSession();
    const userId = data.session?.user.id;
    if (!userId) return signedOut;
    if (known?.userId !== userId) {
      const loading = Promise.all([verbs.myStaffProfile(), verbs.myPermissions()]);
      known = { userId, access: loading.then(([staff, permissions]) => accessFrom(staff, permissions)) };
      known.access.catch(() => {
        known = undefined;
      });
    }
    return known.access;
  }

  return {
    async login({ email, password }: { email: string; password: string }) {
      known = undefined;
      const { error } = await client.auth.signInWithPassword({ email: email.trim(), password });
      if (error) throw new Error(signInMessage(error));
      sessionMark.set();
    },

    /** `deliberate`: somebody chose to sign out, so the next visit isn't told that a session expired. */
    async logout(params?: { deliberate?: boolean }) {
      known = undefined;
      const { data } = await client.auth.getSession();
      // Local: the other devices stay signed in. An error means that the server had forgotten the session already.
      if (data.session) await client.auth.signOut({ scope: 'local' });
      if (params?.deliberate) sessionMark.clear();
    },

    async checkAuth() {
      if (open.includes(openPath())) return;
      const { data } = await client.auth.getSession();
      if (!data.session) throw { message: false };
      sessionMark.set();
    },

    /**
     * Only a lost session is react-admin's to settle. Of everything that is thrown here it makes an empty answer, which a dialog would
     * take for success and a list for "none": a refusal goes back to who asked, and is said there.
     */
    async checkError(error: unknown) {
      const status =
        error instanceof HttpError ? error.status : (error as { status?: number } | null)?.status;
      if (status === 401) throw { message: false, logoutUser: true };
      if (refusalCode(error) === 'second_factor') {
        known = undefined;
        refused?.();
      }
    },

    async getIdentity() {
      const [{ staff }, { data }] = await Promise.all([access(), client.auth.getSession()]);
      return {
        id: staff?.user_id ?? '',
        fullName: staff?.full_name ?? '',
        role: staff?.role,
        account: data.session?.user.email,
      };
    },

    getPermissions: access,

    async canAccess({ resource, action }: { resource: string; action: string }) {
      const current = await access();
      // While somebody signs out, pages ask once more before they go: "no" would lead to the page for refusals.
      return current.signedIn ? canAccessResource(current, resource, action) : true;
    },

    /** Forgets what is known of permissions: after they may have changed, such as a first admin's. */
    forget() {
      known = undefined;
    },

    /** Calls back when the second step of the sign-in turns out to be missing. @returns how to stop that. */
    onRefused(listener: () => unknown): () => void {
      refused = listener;
      return () => {
        refused = undefined;
      };
    },
  } satisfies AuthProvider & { forget(): void; onRefused(listener: () => unknown): () => void };
}
export const authProvider = createAuthProvider(supabase);
