/**
 * Words a share video must not use. The platforms' advertising rules for weight topics (Meta: health and wellness;
 * TikTok: weight management) are applied to every post: no shame, no promise, no perfect body, no before/after.
 */
const rules: readonly { pattern: RegExp; reason: string }[] = [
  { pattern: /\bguarantee|\bpromise[ds]?\b|\bproven to\b|\bwill lose\b/iu, reason: 'promises a result' },
  {
    pattern: /\b(effortless|easy|easily|quick fix|overnight|instant(ly)?|miracle|magic)\b/iu,
    reason: 'makes it sound easy',
  },
  {
    pattern: /\b(fat|fatter|obese|overweight|skinny|chubby|ugly|flab\w*|belly)\b/iu,
    reason: 'labels a body',
  },
  {
    pattern: /\b(perfect|ideal|dream|best|hottest|beach|bikini|summer)[ -](body|shape|figure|self)\b/iu,
    reason: 'praises a body',
  },
  {
    pattern: /\b(sexy|hot|gorgeous|stunning|amazing|incredible|unbelievable|insane|shocking)\b/iu,
    reason: 'uses a superlative',
  },
  {
    pattern:
      /\b(fail(ed|ure|ing)?|cheat(ed|ing)?|guilt\w*|asham\w*|shame\w*|lazy|disgust\w*|gave up|excuse\w*)\b/iu,
    reason: 'shames',
  },
  {
    pattern: /\bbefore (and|&|\/) ?after\b|\btransformation\b|\bmelt\w*\b|\bshred\w*\b|\bdetox\w*\b/iu,
    reason: 'is a before/after claim',
  },
  { pattern: /\b(starv\w*|crash diet|cleanse|diet pill\w*)\b/iu, reason: 'names an unsafe practice' },
];

/** Reasons why a line may not be shown, empty when it may. */
export function wordingIssues(text: string): string[] {
  return rules.filter(({ pattern }) => pattern.test(text)).map(({ reason }) => reason);
}
