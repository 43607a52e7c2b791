import type { AccountRow } from '../../accounts/accountModel.ts';

/** What TikTok lets a creator choose, as last read; its audit wants a person to see it before they post. */
export interface CreatorInfo {
  creator_nickname: string;
  creator_username: string;
  privacy_level_options: string[];
  comment_disabled: boolean;
  duet_disabled: boolean;
  stitch_disabled: boolean;
  max_video_post_duration_sec: number;
  read_at: string;
}

export type CreatorAnswer = CreatorInfo | { error: string; read_at: string };

/** The account's answer; null before the first one. */
export const creatorAnswer = ({ creator_info: info }: Pick<AccountRow, 'creator_info'>) =>
  info as unknown as CreatorAnswer | null;

export const creatorOf = (account: Pick<AccountRow, 'creator_info'>): CreatorInfo | null => {
  const answer = creatorAnswer(account);
  return answer && !('error' in answer) ? answer : null;
};

/** Why this creator cannot post this film so, or null. */
export function creatorProblem(
  info: CreatorInfo | null,
  privacy: string,
  seconds: number | null,
): string | null {
  if (!info) return 'TikTok has not said yet what this account may choose. Ask it, below “TikTok”.';
  if (privacy && !info.privacy_level_options.includes(privacy))
    return 'This creator cannot choose that audience. Choose one that TikTok offers.';
  const most = info.max_video_post_duration_sec;
  return seconds !== null && seconds > most
    ? `The film is ${Math.round(seconds)} s long; this creator may post ${most} s. Render a shorter one.`
    : null;
}
