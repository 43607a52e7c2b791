import type { Platform } from './captions.ts';
import type { Finding, PreflightPost } from './preflightPost.ts';
import { preflightRules } from './preflightRules.ts';

/** Everything that this post breaks on this platform; empty means that it may go out. */
export function preflight(post: PreflightPost, platform: Platform): Finding[] {
  return preflightRules
    .filter(({ platforms }) => platforms.includes(platform))
    .flatMap(({ id, level, check }) => {
      const message = check(post, platform);
      return message ? [{ rule: id, platform, level, message }] : [];
    });
}
