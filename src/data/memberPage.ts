import type { Client } from './client.ts';
import type { MemberPage, TimelineEvent, TimelineGroup } from './memberPageTypes.ts';
import { rpc } from './rpc.ts';

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
  };
}
