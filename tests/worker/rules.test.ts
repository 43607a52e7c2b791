import { describe, expect, it } from 'vitest';
import { checkFile, describeViolations } from '../../worker/render/rules.ts';
import { facts } from './support/facts.ts';

type Change = Parameters<typeof facts>[0];

const broken = (change: Change) =>
  checkFile(facts(change)).map(({ platform, rule, found }) => `${platform}: ${rule} (${found})`);

describe('rules of the four platforms', () => {
  it('are all kept by the one file that passes everywhere', () => {
    expect(checkFile(facts())).toEqual([]);
  });

  it('of another shape keeps all but what Facebook asks of a reel, and is the shape that was promised', () => {
    const square = facts({ video: { width: 1080, height: 1080 } });
    expect(checkFile(square, 'square')).toEqual([]);
    expect(checkFile(square).map(({ platform, rule }) => `${platform}: ${rule}`)).toEqual([
      'facebook: aspect ratio',
      'keel: picture size',
    ]);
    expect(checkFile(facts(), 'landscape').map(({ rule }) => rule)).toEqual(['picture size']);
  });

  it('ask nothing of a draft, which is half as wide and keeps the house’s own', () => {
    const draft = facts({ video: { width: 540, height: 960 } });
    expect(checkFile(draft, 'portrait', 0.5)).toEqual([]);
    expect(checkFile(draft, 'portrait').map(({ rule }) => rule)).toContain('picture size');
    expect(checkFile(facts(), 'portrait', 0.5).map(({ rule }) => rule)).toEqual(['picture size']);
  });

  it.each<[string, Change, string[]]>([
    ['moov behind the media', { moovFirst: false }, ['instagram: moov box (after the media)']],
    [
      'an edit list that skips frames',
      { editLists: [[{ duration: 5_000, mediaTime: 6_000, rate: 1 }], null] },
      ['instagram: edit list (a shifting one)'],
    ],
    ['full colour range', { video: { colorRange: 'pc' } }, ['keel: colour range (pc)']],
    [
      'colours without a tag',
      { video: { colorTransfer: 'unknown' } },
      ['keel: colour space (bt709 / unknown)'],
    ],
    [
      'an open GOP',
      { video: { closedGop: false } },
      ['instagram: GOP (open)', 'facebook: GOP (open)', 'x: GOP (open)'],
    ],
    ['keyframes 3 s apart', { video: { maxKeyframeSeconds: 3 } }, ['keel: keyframe distance (3)']],
    ['91 seconds', { durationSeconds: 91 }, ['facebook: duration (91)', 'keel: duration (91)']],
    [
      'two seconds',
      { durationSeconds: 2 },
      ['instagram: duration (2)', 'facebook: duration (2)', 'keel: duration (2)'],
    ],
    [
      'Main profile',
      { video: { profile: 'Main' } },
      ['x: H.264 profile (Main)', 'keel: H.264 profile (Main)'],
    ],
    [
      'quiet sound at 64 kbit/s',
      { audio: { bitRate: 64_000 } },
      ['facebook: audio bit rate (64)', 'x: audio bit rate (64)'],
    ],
    ['a varying frame rate', { video: { meanFps: 29.2 } }, ['facebook: frame rate kind (variable)']],
    ['350 MB', { fileSizeBytes: 350_000_000 }, ['instagram: file size (350)']],
  ])('%s breaks exactly the rules of those who ask for it', (_name, change, expected) => {
    expect(broken(change)).toEqual(expected);
  });

  it('count a missing sound track as missing, for each rule about sound', () => {
    const violations = checkFile(facts({ audio: null }));
    expect(new Set(violations.map(({ found }) => found))).toEqual(new Set(['missing']));
    expect(new Set(violations.map(({ platform }) => platform))).toEqual(
      new Set(['instagram', 'facebook', 'x']),
    );
  });

  it('accept an edit list that only repeats the track from its start', () => {
    expect(broken({ editLists: [[{ duration: 450, mediaTime: 0, rate: 1 }], null] })).toEqual([]);
  });

  it('accept what the encoder really gives for 128 kbit/s', () => {
    expect(broken({ audio: { bitRate: 125_374 } })).toEqual([]);
  });
});

describe('the sentence for a rejected file', () => {
  it('names each rule once, with everybody who asks for it', () => {
    expect(describeViolations(checkFile(facts({ durationSeconds: 95 })))).toBe(
      'The finished file breaks a rule: duration should be 3 to 90 s, it is 95 (Facebook, Keel).',
    );
  });
});
