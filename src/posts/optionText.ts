import type { Fact } from '../fields/Facts.tsx';

/** Who may see a post at TikTok, by the names of its API. */
export const privacyText: Readonly<Record<string, string>> = {
  PUBLIC_TO_EVERYONE: 'Everyone',
  MUTUAL_FOLLOW_FRIENDS: 'Friends',
  FOLLOWER_OF_CREATOR: 'Followers',
  SELF_ONLY: 'Only me',
};

const seconds = (value: unknown) =>
  typeof value === 'number' ? `at ${(value / 1000).toFixed(1)} s` : undefined;

/** A post's choices in words. What the platform's own default decides is left out. */
export function optionFacts(options: Readonly<Record<string, unknown>>): Fact[] {
  const ai = options.is_ai_generated ?? options.is_aigc ?? options.made_with_ai;
  const paid = options.is_paid_partnership ?? options.brand_content_toggle ?? options.paid_partnership;
  const cover = seconds(options.thumb_offset ?? options.video_cover_timestamp_ms);
  const shut = ['comment', 'duet', 'stitch'].filter((name) => options[`disable_${name}`] === true);
  const facts: (Fact | false | undefined)[] = [
    typeof options.privacy_level === 'string' && {
      label: 'Seen by',
      value: privacyText[options.privacy_level] ?? options.privacy_level,
    },
    Array.isArray(options.collaborators) &&
      options.collaborators.length > 0 && {
        label: 'With',
        value: options.collaborators.map((name) => `@${name}`).join(', '),
      },
    ai === true && { label: 'Label', value: 'Made with AI' },
    paid === true && { label: 'Paid', value: 'Paid partnership' },
    options.brand_organic_toggle === true && { label: 'Promotes', value: 'Your own brand' },
    cover !== undefined && { label: 'Cover', value: cover },
    shut.length > 0 && { label: 'Switched off', value: shut.join(', ') },
  ];
  return facts.filter((fact): fact is Fact => Boolean(fact));
}
