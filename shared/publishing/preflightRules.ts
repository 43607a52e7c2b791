import { captionLength, captionLimit, hasAddress, hashtagsIn, mentionsIn, platforms } from './captions.ts';
import type { PreflightRule } from './preflightPost.ts';
import { xSize } from './xSize.ts';

const within = (
  value: number | null,
  [least, most]: readonly [number, number],
  say: (value: number) => string,
): string | null => (value === null || (value >= least && value <= most) ? null : say(value));

/** Seconds that a film may have; TikTok's own limit of the creator is asked again before posting. */
const seconds = {
  instagram: [3, 900],
  tiktok: [1, 600],
  facebook: [3, 90],
  x: [0.5, 140],
  webhook: [0, 3_600],
} as const;
const megabytes = { instagram: 300, tiktok: 4_000, facebook: 4_000, x: 512, webhook: 4_000 } as const;

const claims =
  /\b(guarantee[ds]?|easy weight loss|lose \d+ ?(kg|lbs?|pounds?|kilos?) in \d+ (days?|weeks?)|miracle|no effort)\b/i;

/** Every rule, and the platforms that ask for it. The console shows them as a matrix, the worker checks them before posting. */
export const preflightRules: readonly PreflightRule[] = [
  {
    id: 'caption_length',
    platforms,
    level: 'error',
    name: 'Caption length',
    check: ({ caption, premium }, platform) => {
      const [length, limit] = [captionLength(platform, caption), captionLimit(platform, premium)];
      const over = length - limit;
      return over > 0 ? `The caption is ${over} too long (${length} of ${limit}). Shorten it.` : null;
    },
  },
  {
    id: 'hashtag_count',
    platforms: ['instagram'],
    level: 'error',
    name: 'Hashtags',
    check: ({ caption }) =>
      within(
        hashtagsIn(caption).length,
        [0, 30],
        (count) => `${count} hashtags; 30 is the most. Take some away.`,
      ),
  },
  {
    id: 'mention_count',
    platforms: ['instagram'],
    level: 'error',
    name: 'Mentions',
    check: ({ caption }) =>
      within(
        mentionsIn(caption).length,
        [0, 20],
        (count) => `${count} people are mentioned; 20 is the most.`,
      ),
  },
  {
    id: 'film_length',
    platforms: ['instagram', 'tiktok', 'facebook', 'x'],
    level: 'error',
    name: 'Length of the film',
    check: ({ media }, platform) => {
      const [least, most] = seconds[platform];
      return within(
        media.seconds,
        [least, most],
        (found) => `The film is ${found} s long; ${least} to ${most} s may be. Render another length.`,
      );
    },
  },
  {
    id: 'file_size',
    platforms: ['instagram', 'tiktok', 'x'],
    level: 'error',
    name: 'Size of the file',
    check: ({ media }, platform) =>
      within(
        media.megabytes,
        [0, megabytes[platform]],
        (found) => `The file has ${Math.ceil(found)} MB; ${megabytes[platform]} is the most.`,
      ),
  },
  {
    id: 'picture_size',
    platforms: ['instagram', 'tiktok', 'facebook'],
    level: 'error',
    name: 'Size of the picture',
    check: ({ media: { width, height } }, platform) => {
      if (width === null || height === null) return null;
      if (platform === 'instagram')
        return width > 1_920 ? `The picture is ${width} px wide; 1,920 is the most.` : null;
      if (platform === 'tiktok') {
        const fits = Math.min(width, height) >= 360 && Math.max(width, height) <= 4_096;
        return fits ? null : `The picture is ${width}×${height}; each side may have 360 to 4,096 px.`;
      }
      return width >= 540 && height >= 960
        ? null
        : `The picture is ${width}×${height}; 540×960 is the least.`;
    },
  },
  {
    id: 'shape',
    platforms: ['facebook', 'x'],
    level: 'error',
    name: 'Shape of the picture',
    check: ({ media: { width, height } }, platform) => {
      if (width === null || height === null) return null;
      const ratio = width / height;
      if (platform === 'facebook')
        return Math.abs(ratio - 9 / 16) < 0.001
          ? null
          : 'A reel on Facebook is 9:16. Render the portrait format.';
      return ratio >= 1 / 3 && ratio <= 3 ? null : 'X takes shapes from 1:3 to 3:1.';
    },
  },
  {
    id: 'smaller_on_x',
    platforms: ['x'],
    level: 'warning',
    name: 'Picture that X takes',
    check: ({ media: { width, height }, premium }) => {
      const size = width !== null && height !== null ? xSize({ width, height }, premium) : null;
      if (!size) return null;
      return premium
        ? `X takes at most 1,080p: the film is made ${size.width}×${size.height} when it goes out.`
        : `X takes at most 720p of an account without a subscription: the film is made ${size.width}×${size.height} when it goes out. If the account has one, say so in its settings.`;
    },
  },
  {
    id: 'audience',
    platforms: ['tiktok'],
    level: 'error',
    name: 'Who may see it',
    check: ({ options }) =>
      typeof options.privacy_level === 'string'
        ? null
        : 'Choose who may see it. TikTok forbids a choice made beforehand.',
  },
  {
    id: 'commercial',
    platforms: ['tiktok'],
    level: 'error',
    name: 'Commercial content',
    check: ({ options }) =>
      typeof options.brand_content_toggle === 'boolean' && typeof options.brand_organic_toggle === 'boolean'
        ? null
        : "Say whether it promotes your own brand or somebody else's. TikTok wants both answers.",
  },
  {
    id: 'paid_in_private',
    platforms: ['tiktok'],
    level: 'error',
    name: 'Paid partnership in private',
    check: ({ options }) =>
      options.brand_content_toggle === true && options.privacy_level === 'SELF_ONLY'
        ? 'A paid partnership cannot be posted for yourself only. Choose another audience.'
        : null,
  },
  {
    id: 'no_branding',
    platforms: ['tiktok'],
    level: 'error',
    name: 'No mark in the picture',
    check: ({ branded }) =>
      branded
        ? 'TikTok forbids marks, promotion and links that an app puts into the picture. Render it without the mark.'
        : null,
  },
  {
    id: 'collaborators',
    platforms: ['instagram'],
    level: 'error',
    name: 'Collaborators and sponsors',
    check: ({ options: { collaborators, branded_content_sponsor_ids: sponsors } }) => {
      if (Array.isArray(collaborators) && collaborators.length > 3) return 'At most three collaborators.';
      return Array.isArray(sponsors) && sponsors.length > 2 ? 'At most two sponsors.' : null;
    },
  },
  {
    id: 'cover_frame',
    platforms: ['instagram', 'tiktok'],
    level: 'error',
    name: 'Cover frame',
    check: ({ options, media }, platform) => {
      const at = platform === 'instagram' ? options.thumb_offset : options.video_cover_timestamp_ms;
      return typeof at === 'number' && media.seconds !== null && (at < 0 || at > media.seconds * 1000)
        ? 'The cover frame lies beyond the end of the film. Choose another one.'
        : null;
    },
  },
  {
    id: 'health_claims',
    platforms,
    level: 'error',
    name: 'Promises about weight',
    check: ({ caption }) => {
      const [claim] = claims.exec(caption) ?? [];
      return claim
        ? `“${claim}” promises a result. The platforms' rules on weight loss do not allow that; say what happened instead.`
        : null;
    },
  },
  {
    id: 'link_price',
    platforms: ['x'],
    level: 'warning',
    name: 'Links cost more',
    check: ({ caption }) =>
      hasAddress(caption) ? 'A post with a link costs $0.20 on X instead of $0.015.' : null,
  },
];
