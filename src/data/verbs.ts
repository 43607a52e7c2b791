import type { Client } from './client.ts';
import type { Json } from './database.types.ts';
import { httpError } from './errors.ts';
import { rpc } from './rpc.ts';
import type {
  ConsentReceipt,
  MediaClass,
  OverrideDecision,
  RenderRequest,
  SocialPlatform,
  StaffProfile,
  StudioMember,
} from './verbTypes.ts';

export type * from './verbTypes.ts';

/** What staff do that isn't editing a row: each is one database function, named as a person would say it. */
export function createVerbs(client: Client) {
  return {
    /** Members who could be in a video, with what speaks against it. Searches by name. */
    searchStudioMembers: (search: string | null, limit = 25): Promise<StudioMember[]> =>
      rpc(client, 'studio_members', { p_limit: limit, ...(search && { p_search: search }) }),

    /** One member for the studio, or undefined when the person is unknown or not to be seen. */
    studioMember: async (userId: string): Promise<StudioMember | undefined> =>
      (await rpc(client, 'studio_members', { p_user_id: userId, p_limit: 1 }))[0],

    /** The rows of a member's story, as far as their consent covers. Rejects with the refusal's code in `details`. A film with photos gets them as `blob:` addresses. */
    storySource: async (userId: string, film?: string) => {
      // What reads it needs a library that the first page does not.
      const [source, { withPhotoFiles }] = await Promise.all([
        rpc(client, 'story_source', { p_user_id: userId, ...(film && { p_film: film }) }),
        import('./photoFiles.ts'),
      ]);
      return withPhotoFiles(client, source);
    },

    /** Asks for a video. The same choices over the same rows give the video that exists, never a second one. */
    requestRender: (request: RenderRequest) =>
      rpc(client, 'request_render', {
        p_user_id: request.userId,
        p_template_id: request.templateId,
        p_choices: request.choices as Json,
        p_preset: request.preset ?? 'portrait',
        p_renderer_version: request.rendererVersion ?? '1',
      }),
    cancelRender: (id: string) => rpc(client, 'cancel_render', { p_id: id }),
    retryRender: (id: string) => rpc(client, 'retry_render', { p_id: id }),

    /** Withdraws every media consent in force, or those for one platform or of one class; resolves with how many there were. */
    withdrawConsents: (userId: string, platform: SocialPlatform | null, mediaClass: MediaClass | null) =>
      rpc(client, 'withdraw_media_consents', {
        p_user_id: userId,
        ...(platform && { p_platform: platform }),
        ...(mediaClass && { p_media_class: mediaClass }),
      }),

    /** What became of a member's media since the last withdrawal; null when nothing was ever withdrawn. */
    consentReceipt: async (userId: string): Promise<ConsentReceipt | null> =>
      (await rpc(client, 'consent_receipt', { p_user_id: userId })) as ConsentReceipt | null,

    /** A link to an object of the private bucket `share-videos`, good for `seconds`. */
    signedMediaUrl: async (path: string, seconds = 3600, download?: string) => {
      const { data, error } = await client.storage
        .from('share-videos')
        .createSignedUrl(path, seconds, download ? { download } : {});
      if (error) throw httpError(error, Number('status' in error ? error.status : 400) || 400);
      return data.signedUrl;
    },

    /** Approves or rejects what waits, or takes back what is in force. Rejecting and taking back need a reason. */
    decideOverride: (id: string, decision: OverrideDecision, reason: string | null = null) =>
      rpc(client, 'decide_override', { p_id: id, p_decision: decision, ...(reason && { p_reason: reason }) }),

    myPermissions: () => rpc(client, 'my_permissions', {}),
    myStaffProfile: async (): Promise<StaffProfile | undefined> =>
      (await rpc(client, 'my_staff_profile', {}))[0],

    /** Makes the signed-in account the first admin. Works once, with the code that the server printed. */
    claimFirstAdmin: (code: string, fullName: string) =>
      rpc(client, 'claim_first_admin', { p_code: code, p_full_name: fullName }),
  };
}
