import { useMutation } from '@tanstack/react-query';
import type { AccountRow } from '../../accounts/accountModel.ts';
import { errorMessage, useConsoleData } from '../../data/index.ts';
import type { RenderJob } from '../../studio/renderJob.ts';
import type { Plan } from './plan.ts';
import { draftOf } from './planPost.ts';

export interface SavedPost {
  id: string;
  account: AccountRow;
  /** Why it is still a draft, in the database's words; null when it was approved or nobody asked for that. */
  refusal: string | null;
}

interface Asked {
  plan: Plan;
  film: RenderJob;
  targets: readonly { account: AccountRow; at: Date | null }[];
  approve: boolean;
}

/** Saves a plan as drafts, all or none, and approves them if asked to. A refused approval leaves the draft and says why. */
export function useSavePosts() {
  const data = useConsoleData();
  return useMutation({
    retry: false,
    mutationFn: async ({ plan, film, targets, approve }: Asked): Promise<SavedPost[]> => {
      const { id, user_id: userId, video_url: path, thumbnail_url: thumbnail } = film;
      if (!userId || !path) throw new Error('The film has no file any more. Render it anew.');
      const contentId = await data.filmContent({
        id,
        user_id: userId,
        video_url: path,
        thumbnail_url: thumbnail,
      });
      // The page may have been open for hours: now is when it is saved.
      const timeOf = (at: Date | null) => (plan.when === 'now' ? new Date() : at);
      const drafts = targets.map(({ account, at }) => draftOf(plan, account, timeOf(at)));
      const ids = await data.draftPosts({ userId, contentId }, drafts);
      if (plan.replaces) await data.delete('social_media_posts', { id: plan.replaces });
      const saved: SavedPost[] = [];
      for (const [place, { account }] of targets.entries()) {
        const post = ids[place];
        if (!post) continue;
        const refusal = approve
          ? await data.approvePost(post).then(
              () => null,
              (error: unknown) => errorMessage(error),
            )
          : null;
        saved.push({ id: post, account, refusal });
      }
      return saved;
    },
  });
}
