import { mentionsIn, type Platform, wholeCaption } from '../../../shared/publishing/captions.ts';
import type { PreflightPost } from '../../../shared/publishing/preflightPost.ts';
import type { AccountRow } from '../../accounts/accountModel.ts';
import type { PostDraft } from '../../data/index.ts';
import type { RenderJob } from '../../studio/renderJob.ts';
import type { Plan } from './plan.ts';
import { trackedLink } from './trackedLink.ts';

/** A platform's text with its mentions and its link; the hashtags are kept apart and come after it. */
export function captionOf(plan: Plan, platform: Platform): string {
  const text = plan.captions[platform] ?? plan.caption;
  const has = new Set(mentionsIn(text).map((name) => name.toLowerCase()));
  const mentions = plan.mentions.filter((name) => !has.has(name.toLowerCase())).map((name) => `@${name}`);
  return [text.trim(), mentions.join(' '), trackedLink(plan.link, plan.campaign, platform)]
    .filter((part) => part !== '')
    .join('\n\n');
}

const cover = ({ coverSeconds }: Plan, name: string) =>
  coverSeconds === null ? {} : { [name]: Math.round(coverSeconds * 1000) };

/** The choices under each platform's own names. What nobody has said is left out, so that the rules can ask for it. */
export function optionsOf(plan: Plan, platform: Platform): Record<string, unknown> {
  const paid = plan.promotes === 'paid';
  switch (platform) {
    case 'instagram':
      return {
        ...cover(plan, 'thumb_offset'),
        ...(plan.collaborators.length > 0 && { collaborators: plan.collaborators }),
        ...(plan.ai && { is_ai_generated: true }),
        ...(paid && { is_paid_partnership: true }),
      };
    case 'tiktok':
      return {
        ...cover(plan, 'video_cover_timestamp_ms'),
        ...(plan.privacy && { privacy_level: plan.privacy }),
        ...(plan.promotes && { brand_content_toggle: paid, brand_organic_toggle: plan.promotes === 'own' }),
        disable_comment: !plan.allows.includes('comment'),
        disable_duet: !plan.allows.includes('duet'),
        disable_stitch: !plan.allows.includes('stitch'),
        is_aigc: plan.ai,
      };
    case 'x':
      return { ...(plan.ai && { made_with_ai: true }), ...(paid && { paid_partnership: true }) };
    case 'facebook':
      return {};
    case 'webhook':
      return { made_with_ai: plan.ai, paid_partnership: paid };
  }
}

/** What the rules are asked about. A film that does not say otherwise shows the company's mark, as the worker sees it. */
export function preflightPostOf(
  plan: Plan,
  { platform, premium }: Pick<AccountRow, 'platform' | 'premium'>,
  film: RenderJob | undefined,
): PreflightPost {
  const [width = null, height = null] = (film?.resolution ?? '')
    .split('x')
    .map(Number)
    .filter(Number.isFinite);
  const bytes = film?.file_size_bytes ?? null;
  return {
    caption: wholeCaption(captionOf(plan, platform), plan.hashtags),
    options: optionsOf(plan, platform),
    media: {
      seconds: film?.duration_seconds ?? null,
      megabytes: bytes === null ? null : bytes / 1_000_000,
      width: width || null,
      height: height || null,
    },
    branded: film !== undefined && film.choices.branded !== false,
    premium: premium ?? false,
  };
}

/** The row that a plan becomes on one account; a draft may wait without a time. */
export const draftOf = (
  plan: Plan,
  account: { id: string; platform: Platform },
  at: Date | null,
): PostDraft => ({
  account_id: account.id,
  platform: account.platform,
  caption: captionOf(plan, account.platform),
  hashtags: plan.hashtags,
  platform_options: optionsOf(plan, account.platform) as NonNullable<PostDraft['platform_options']>,
  scheduled_for: at?.toISOString() ?? null,
});
