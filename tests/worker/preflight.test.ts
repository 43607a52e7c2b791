import { describe, expect, it } from 'vitest';
import { captionLength, platforms, wholeCaption, xLength } from '../../shared/publishing/captions.ts';
import { preflight } from '../../shared/publishing/preflight.ts';
import type { PreflightPost } from '../../shared/publishing/preflightPost.ts';
import { xSize } from '../../shared/publishing/xSize.ts';

const post = (change: Partial<PreflightPost> = {}): PreflightPost => ({
  caption: 'Eight weeks of small steps #walking',
  options: { privacy_level: 'PUBLIC_TO_EVERYONE', brand_content_toggle: false, brand_organic_toggle: true },
  media: { seconds: 15, megabytes: 8, width: 1080, height: 1920 },
  branded: false,
  premium: false,
  ...change,
});
const errors = (change: Partial<PreflightPost>) =>
  platforms.flatMap((platform) =>
    preflight(post(change), platform)
      .filter(({ level }) => level === 'error')
      .map(({ rule }) => `${platform}: ${rule}`),
  );

describe('lengths of captions', () => {
  it('counts for X as X does: addresses 23, emoji and CJK two, composed letters one', () => {
    expect(xLength('hello')).toBe(5);
    expect(xLength('see https://example.com/a/very/long/address?with=everything')).toBe(4 + 23);
    expect(xLength('👍')).toBe(2);
    expect(xLength('👨‍👩‍👧‍👦')).toBe(2);
    expect(xLength('🇩🇪')).toBe(2);
    expect(xLength('漢字')).toBe(4);
    expect(xLength('e\u0301')).toBe(1);
    expect(xLength('“quoted” – dash')).toBe(15);
  });

  it('counts UTF-16 units for TikTok and characters for the others', () => {
    expect(captionLength('tiktok', '👍')).toBe(2);
    expect(captionLength('instagram', '👍')).toBe(1);
  });

  it('adds only the hashtags that the caption does not have', () => {
    expect(wholeCaption('Done #Walking', ['walking', 'habits'])).toBe('Done #Walking\n\n#habits');
    expect(wholeCaption('', [])).toBe('');
  });
});

describe('what X takes of a picture', () => {
  it.each([
    [1080, 1920, false, { width: 720, height: 1280 }],
    [1920, 1080, false, { width: 1280, height: 720 }],
    [1080, 1080, false, { width: 720, height: 720 }],
    [720, 1280, false, null],
    [540, 1440, false, { width: 480, height: 1280 }],
    [1080, 1920, true, null],
    [2160, 3840, true, { width: 1080, height: 1920 }],
  ])('of %i×%i, with a subscription: %s', (width, height, premium, size) =>
    expect(xSize({ width, height }, premium)).toEqual(size),
  );

  it('is said before posting, and with a subscription a long caption passes', () => {
    const found = (change: Partial<PreflightPost>) => preflight(post(change), 'x').map(({ rule }) => rule);
    expect(found({})).toEqual(['smaller_on_x']);
    expect(found({ premium: true })).toEqual([]);
    expect(found({ premium: true, caption: 'x'.repeat(281) })).toEqual([]);
    expect(found({ premium: true, caption: 'x'.repeat(4_001) })).toEqual(['caption_length']);
  });
});

describe('preflight', () => {
  it("lets the house's own film pass everywhere", () => expect(errors({})).toEqual([]));

  it.each([
    [{ caption: 'x'.repeat(281) }, ['x: caption_length']],
    [
      { caption: 'x'.repeat(2_201) },
      ['instagram: caption_length', 'tiktok: caption_length', 'x: caption_length'],
    ],
    [{ caption: Array.from({ length: 31 }, (_, n) => `#t${n}`).join(' ') }, ['instagram: hashtag_count']],
    [{ caption: Array.from({ length: 21 }, (_, n) => `@p${n}`).join(' ') }, ['instagram: mention_count']],
    [{ options: {} }, ['tiktok: audience', 'tiktok: commercial']],
    [{ branded: true }, ['tiktok: no_branding']],
    [{ media: { seconds: 100, megabytes: 8, width: 1080, height: 1920 } }, ['facebook: film_length']],
    [{ media: { seconds: 15, megabytes: 400, width: 1080, height: 1920 } }, ['instagram: file_size']],
    [{ media: { seconds: 15, megabytes: 8, width: 1080, height: 1080 } }, ['facebook: shape']],
    [{ caption: 'Lose 10 kg in 2 weeks' }, platforms.map((platform) => `${platform}: health_claims`)],
  ] as const)('says where %j does not fit', (change, found) => {
    expect(errors(change)).toEqual(found);
  });

  it('accepts what nobody measured, and says how to mend what it refuses', () => {
    expect(errors({ media: { seconds: null, megabytes: null, width: null, height: null } })).toEqual([]);
    const [finding] = preflight(post({ caption: 'x'.repeat(281) }), 'x');
    expect(finding?.message).toBe('The caption is 1 too long (281 of 280). Shorten it.');
  });
});
