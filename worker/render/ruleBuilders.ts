import type { AudioFacts, FileFacts, VideoFacts } from './probe.ts';
import type { Rule } from './rule.ts';

/** How rules about a file are written: what to read from it, and what it must be. */
const NONE = 'missing';

export type Owner = Rule['platform'];
export type Read = (facts: FileFacts) => string | number | boolean;

/** Reads a fact of the video stream. */
export const video =
  (read: (video: VideoFacts) => string | number | boolean): Read =>
  ({ video: facts }) =>
    facts ? read(facts) : NONE;
/** Reads a fact of the audio stream. */
export const audio =
  (read: (audio: AudioFacts) => string | number | boolean): Read =>
  ({ audio: facts }) =>
    facts ? read(facts) : NONE;

/** The fact is exactly this. */
export function is(platform: Owner, rule: string, read: Read, value: string | number | boolean): Rule {
  return define(platform, rule, read, String(value), (found) => found === value);
}

/** The fact is a number within bounds, both included. */
export function within(
  platform: Owner,
  rule: string,
  read: Read,
  min: number,
  max: number,
  unit: string,
): Rule {
  const expected = max === Number.POSITIVE_INFINITY ? `at least ${min} ${unit}` : `${min} to ${max} ${unit}`;
  return define(
    platform,
    rule,
    read,
    expected,
    (found) => typeof found === 'number' && found >= min && found <= max,
  );
}

function define(
  platform: Owner,
  rule: string,
  read: Read,
  expected: string,
  test: (found: unknown) => boolean,
): Rule {
  return {
    platform,
    rule,
    expected,
    found: (facts) => shown(read(facts)),
    holds: (facts) => test(read(facts)),
  };
}

function shown(value: string | number | boolean): string {
  return typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : String(value);
}
