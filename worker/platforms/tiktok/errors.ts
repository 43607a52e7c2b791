import { PlatformError, type Remedy } from '../errors.ts';

const pause = (seconds: number, message: string): Remedy => ({
  action: 'wait',
  message,
  waitSeconds: seconds,
});

/** TikTok's `error.code`, and what to do about each. It comes with any HTTP status, 200 included. */
export const tiktokErrors: Readonly<Record<string, Remedy>> = {
  access_token_invalid: {
    action: 'reconnect',
    message: 'TikTok no longer accepts the connection. Connect the account again.',
  },
  scope_not_authorized: {
    action: 'reconnect',
    message: 'The connection may not post. Connect the account again and allow it.',
  },
  rate_limit_exceeded: pause(60, 'TikTok asks for a pause.'),
  spam_risk_too_many_posts: pause(
    21_600,
    'The creator has posted as often as TikTok lets them in 24 hours, over all apps.',
  ),
  reached_active_user_cap: pause(43_200, 'The app has as many posting creators today as TikTok lets it.'),
  spam_risk_user_banned_from_posting: {
    action: 'human',
    message: 'TikTok has banned the creator from posting.',
    stopsAccount: true,
  },
  unaudited_client_can_only_post_to_private_accounts: {
    action: 'human',
    message: 'TikTok has not audited the app yet: it may only post as SELF_ONLY, to a private account.',
    stopsAccount: true,
  },
  url_ownership_unverified: {
    action: 'human',
    message: 'The address of the file is not verified with TikTok.',
  },
  privacy_level_option_mismatch: {
    action: 'human',
    message: 'The creator cannot choose this audience any more. Choose it anew.',
  },
  invalid_param: { action: 'human', message: 'TikTok did not accept what was asked.' },
  internal_error: { action: 'retry', message: 'TikTok has a passing problem.' },
};

/** `fail_reason` of a post that TikTok took and gave up, and what to do about each. */
export const tiktokFailures: Readonly<Record<string, Remedy>> = {
  internal: { action: 'retry', message: 'TikTok has a passing problem.', fresh: true },
  video_pull_failed: { action: 'retry', message: 'TikTok could not fetch the file.', fresh: true },
  file_format_check_failed: {
    action: 'rerender',
    message: 'TikTok does not take this video format. Render the film again.',
  },
  duration_check_failed: { action: 'rerender', message: 'The film is too short or too long for TikTok.' },
  frame_rate_check_failed: {
    action: 'rerender',
    message: 'TikTok does not take this frame rate. Render the film again.',
  },
  picture_size_check_failed: {
    action: 'rerender',
    message: 'TikTok does not take this picture size. Render the film again.',
  },
  auth_removed: { action: 'human', message: 'The creator took the permission back.', stopsAccount: true },
  spam_risk: { action: 'human', message: 'TikTok takes this for spam.', stopsAccount: true },
  spam_risk_text: { action: 'human', message: 'TikTok takes the caption for spam. Write another one.' },
  spam_risk_user_banned_from_posting: {
    action: 'human',
    message: 'TikTok has banned the creator from posting.',
    stopsAccount: true,
  },
  spam_risk_too_many_posts: {
    ...pause(21_600, 'The creator has posted as often as TikTok lets them in 24 hours, over all apps.'),
    fresh: true,
  },
  publish_cancelled: { action: 'human', message: 'Somebody cancelled the post at TikTok.' },
};

export function tiktokError(
  table: Readonly<Record<string, Remedy>>,
  code: string,
  message = '',
): PlatformError {
  return new PlatformError(
    code,
    table[code] ?? { action: 'human', message: `TikTok refused (${code}). ${message}`.trim() },
  );
}
