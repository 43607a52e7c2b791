import { houseRules } from './houseRules.ts';
import { PLATFORM_RULES } from './platformRules.ts';
import type { PresetName } from './presets.ts';
import type { FileFacts } from './probe.ts';
import type { Rule } from './rule.ts';

export interface Violation {
  readonly platform: Rule['platform'];
  readonly rule: string;
  readonly expected: string;
  readonly found: string;
}

/** All rules for a file of a preset. Only portrait is promised to everybody: Facebook takes no other shape as a reel. */
export function rulesFor(preset: PresetName, scale = 1): Rule[] {
  // A draft is looked at and never posted: what platforms ask is none of its business.
  if (scale !== 1) return houseRules(preset, scale);
  const platforms = PLATFORM_RULES.filter(
    ({ platform, rule }) => preset === 'portrait' || platform !== 'facebook' || rule !== 'aspect ratio',
  );
  return [...platforms, ...houseRules(preset)];
}

/** @returns every rule that the file breaks; an empty list means that it may be offered. */
export function checkFile(facts: FileFacts, preset: PresetName = 'portrait', scale = 1): Violation[] {
  return rulesFor(preset, scale)
    .filter((rule) => !rule.holds(facts))
    .map(({ platform, rule, expected, found }) => ({ platform, rule, expected, found: found(facts) }));
}

const NAMES: Readonly<Record<Rule['platform'], string>> = {
  instagram: 'Instagram',
  tiktok: 'TikTok',
  facebook: 'Facebook',
  x: 'X',
  keel: 'Keel',
};

/** One sentence for a person: each broken rule once, with everybody who asks for it. */
export function describeViolations(violations: readonly Violation[]): string {
  const byRule = new Map<string, { platforms: string[]; text: string }>();
  for (const { platform, rule, expected, found } of violations) {
    const known = byRule.get(rule) ?? {
      platforms: [],
      text: `${rule} should be ${expected}, it is ${found}`,
    };
    known.platforms.push(NAMES[platform]);
    byRule.set(rule, known);
  }
  const parts = [...byRule.values()].map(({ platforms, text }) => `${text} (${platforms.join(', ')})`);
  return `The finished file breaks ${parts.length === 1 ? 'a rule' : `${parts.length} rules`}: ${parts.join('; ')}.`;
}
