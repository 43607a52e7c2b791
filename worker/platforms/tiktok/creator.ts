import type { Access, Order } from '../client.ts';
import { PlatformError } from '../errors.ts';
import type { Http } from '../http.ts';
import { tiktok } from './call.ts';

/** What TikTok's audit wants a person to see before they post; asked again right before every post. */
export interface CreatorInfo {
  readonly creator_avatar_url: string;
  readonly creator_username: string;
  readonly creator_nickname: string;
  readonly privacy_level_options: readonly string[];
  readonly comment_disabled: boolean;
  readonly duet_disabled: boolean;
  readonly stitch_disabled: boolean;
  readonly max_video_post_duration_sec: number;
}

export async function creatorInfo(http: Http, host: string, access: Access): Promise<CreatorInfo> {
  return (await tiktok(http, host, access, 'post/publish/creator_info/query/')) as unknown as CreatorInfo;
}

/** What a person chose. No default for the audience: TikTok's audit forbids one. */
export interface PostInfo {
  readonly privacy_level: string;
  readonly title: string;
  readonly disable_comment: boolean;
  readonly disable_duet: boolean;
  readonly disable_stitch: boolean;
  readonly brand_content_toggle: boolean;
  readonly brand_organic_toggle: boolean;
  readonly is_aigc: boolean;
  readonly video_cover_timestamp_ms?: number;
}

/** @throws PlatformError `human` when the choices do not fit what the creator may choose now. */
export function postInfo({ options, caption }: Order, creator: CreatorInfo): PostInfo {
  const privacy = options.privacy_level;
  if (typeof privacy !== 'string' || !creator.privacy_level_options.includes(privacy)) {
    const message = 'Choose who may see the post from what the creator can choose at TikTok now.';
    throw new PlatformError('privacy_level_option_mismatch', { action: 'human', message });
  }
  const cover = options.video_cover_timestamp_ms;
  return {
    privacy_level: privacy,
    title: caption,
    disable_comment: creator.comment_disabled || options.disable_comment === true,
    disable_duet: creator.duet_disabled || options.disable_duet === true,
    disable_stitch: creator.stitch_disabled || options.disable_stitch === true,
    brand_content_toggle: options.brand_content_toggle === true,
    brand_organic_toggle: options.brand_organic_toggle === true,
    is_aigc: options.is_aigc === true,
    ...(typeof cover === 'number' ? { video_cover_timestamp_ms: cover } : {}),
  };
}
