import type { ActivityPage } from './activityTypes.ts';
import type { Client } from './client.ts';
import { httpError } from './errors.ts';
import type { MemberPage, TimelineEvent, TimelineGroup } from './memberPageTypes.ts';
import { rpc } from './rpc.ts';

const PHOTO_SECONDS = 3600;

/** One member, whole: what the user page shows comes in one request, its older events a page at a time. */
export function createMemberPage(client: Client) {
  return {
    /** What the reader's permissions cover of the last `days` of this member. A section that is missing is not theirs to see. */
    memberPage: async (userId: string, days: number): Promise<MemberPage> =>
      (await rpc(client, 'member_page', { p_user_id: userId, p_days: days })) as unknown as MemberPage,

    /** What happened before `before` (an instant; null is now), newest first. No groups are all groups. */
    memberTimeline: async (
      userId: string,
      groups: readonly TimelineGroup[],
      before: string | null,
      limit = 60,
    ): Promise<TimelineEvent[]> =>
      (await rpc(client, 'member_timeline', {
        p_user_id: userId,
        p_limit: limit,
        ...(groups.length > 0 && { p_groups: [...groups] }),
        ...(before && { p_before: before }),
      })) as unknown as TimelineEvent[],

    /** One activity with its segments, sets and measured series. */
    activityPage: async (id: string): Promise<ActivityPage> =>
      (await rpc(client, 'activity_page', { p_activity_id: id })) as unknown as ActivityPage,

    /** Links to photos of meals, good for an hour, by their path; a photo that is not in the store has none. */
    mealPhotoUrls: async (paths: readonly string[]): Promise<Map<string, string>> => {
      const signed = await Promise.all(
        paths.map((path) => client.storage.from('member-media').createSignedUrl(path, PHOTO_SECONDS)),
      );
      return new Map(
        signed.flatMap(({ data, error }, index) => {
          if (error && !/not found/i.test(error.message))
            throw httpError(error, Number('status' in error ? error.status : 400) || 400);
          return data ? [[paths[index] ?? '', data.signedUrl] as const] : [];
        }),
      );
    },
  };
}
