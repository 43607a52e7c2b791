import type { Client } from './client.ts';
import { httpError } from './errors.ts';
import { rpc } from './rpc.ts';

/** What staff do that isn't editing a row: each is one database function, named as a person would say it. */
export function createVerbs(client: Client) {
  return {
    /** Issues `quantity` (1 to 100,000) keys. The keys in the answer are shown once and can't be read again. */
    issueKeys: (quantity: number, options: IssueOptions = {}) =>
      rpc<IssuedKey[]>(client, 'issue_consultation_keys', { p_quantity: quantity, p_options: options }),

    /** Members who could be in a video, with what speaks against it. Searches by name. */
    searchStudioMembers: (search: string | null, limit = 25) =>
      rpc<StudioMember[]>(client, 'studio_members', { p_search: search || null, p_limit: limit }),

    /** One member for the studio, or undefined when the person is unknown or not to be seen. */
    studioMember: async (userId: string) =>
      (await rpc<StudioMember[]>(client, 'studio_members', { p_user_id: userId, p_limit: 1 }))[0],

    /** The rows of a member's story, as far as their consent covers. Rejects with the refusal's code in `details`. */
    storySource: (userId: string) => rpc<unknown>(client, 'story_source', { p_user_id: userId }),

    /** Asks for a video. The same choices over the same rows give the video that exists, never a second one. */
    requestRender: (request: RenderRequest) =>
      rpc<Generation>(client, 'request_render', {
        p_user_id: request.userId,
        p_template_id: request.templateId,
        p_choices: request.choices,
        p_preset: request.preset ?? 'portrait',
        p_renderer_version: request.rendererVersion ?? '1',
      }),
    cancelRender: (id: string) => rpc<Generation>(client, 'cancel_render', { p_id: id }),
    retryRender: (id: string) => rpc<Generation>(client, 'retry_render', { p_id: id }),

    /** A link to an object of the private bucket `share-videos`, good for `seconds`. */
    signedMediaUrl: async (path: string, seconds = 3600, download?: string) => {
      const { data, error } = await client.storage
        .from('share-videos')
        .createSignedUrl(path, seconds, download ? { download } : {});
      if (error) throw httpError(error, Number('status' in error ? error.status : 400) || 400);
      return data.signedUrl;
    },

    myPermissions: () => rpc<Permission[]>(client, 'my_permissions'),
    myStaffProfile: async () => (await rpc<StaffProfile[]>(client, 'my_staff_profile'))[0],

    /** Makes the signed-in account the first admin. Works once, with the code that the server printed. */
    claimFirstAdmin: (code: string, fullName: string) =>
      rpc<unknown>(client, 'claim_first_admin', { p_code: code, p_full_name: fullName }),
  };
}

export interface IssueOptions {
  batch_name?: string;
  max_uses?: number;
  expires_at?: string;
  assigned_user_id?: string;
  assigned_email?: string;
  notes?: string;
  tags?: string[];
}

export interface IssuedKey {
  id: string;
  key: string;
  expires_at: string | null;
  max_uses: number;
}

export interface StudioMember {
  user_id: string;
  display_name: string | null;
  weigh_ins: number;
  first_on: string | null;
  last_on: string | null;
  change_kg: number | null;
  eligible: boolean;
  refusals: string[];
  platforms: string[];
}

export interface RenderRequest {
  userId: string;
  templateId: string;
  choices: Record<string, unknown>;
  preset?: string;
  rendererVersion?: string;
}

export interface Generation {
  id: string;
  status: 'queued' | 'rendering' | 'succeeded' | 'failed' | 'cancelled';
  progress_pct: number | null;
  stage: string | null;
  error_code: string | null;
  error_message: string | null;
}

export interface Permission {
  area: string;
  verb: string;
}

export interface StaffProfile {
  user_id: string;
  full_name: string;
  email: string;
  role: string;
}
