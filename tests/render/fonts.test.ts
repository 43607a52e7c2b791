import { afterEach, describe, expect, it, vi } from 'vitest';

const added: string[] = [];

/** A browser's fonts, of which some load, some fail and some never answer. @param paintsHtml whether it draws HTML in a canvas. */
function stubFonts(outcome: (family: string) => Promise<void>, paintsHtml = true): void {
  added.length = 0;
  class FakeFontFace {
    constructor(readonly family: string) {}
    load = () => outcome(this.family);
  }
  vi.stubGlobal('FontFace', FakeFontFace);
  vi.stubGlobal('document', { fonts: { add: ({ family }: FakeFontFace) => added.push(family) } });
  const prototype = paintsHtml ? { drawElementImage: () => undefined } : {};
  vi.stubGlobal('CanvasRenderingContext2D', { prototype });
}

/** A fresh copy: what has loaded once is remembered for the page. */
async function freshLoader() {
  vi.resetModules();
  return (await import('../../remotion/design/fonts.ts')).loadFilmFonts;
}

afterEach(() => vi.unstubAllGlobals());

describe('fonts of a film', () => {
  it('loads what the words need and nothing else', async () => {
    stubFonts(() => Promise.resolve());
    const load = await freshLoader();
    expect(await load('Noor')).toEqual([]);
    expect(new Set(added)).toEqual(
      new Set(['Inter Variable', 'Bricolage Grotesque Variable', 'Newsreader Variable']),
    );
    expect(await load('نور נועה')).toEqual([]);
    // In any order: each file arrives when it is read.
    expect(added.filter((family) => family.startsWith('Noto')).sort()).toEqual([
      'Noto Sans Arabic',
      'Noto Sans Arabic',
      'Noto Sans Hebrew',
      'Noto Sans Hebrew',
    ]);
  });

  it('names a font that fails or never answers, and goes on', async () => {
    stubFonts((family) => {
      if (family.startsWith('Inter')) return Promise.reject(new Error('broken file'));
      return family.startsWith('News') ? new Promise(() => undefined) : Promise.resolve();
    });
    const load = await freshLoader();
    const failed = await load('Noor', 50);
    expect(new Set(failed)).toEqual(new Set(['Inter Variable', 'Newsreader Variable']));
    expect(added).toEqual(['Bricolage Grotesque Variable']);
  });

  it('gives the files to pictures in SVG too where the page cannot be painted as it is', async () => {
    const fetched = vi.fn(async () => new Response(new Uint8Array(4)));
    vi.stubGlobal('fetch', fetched);
    stubFonts(() => Promise.resolve());
    await (await freshLoader())('Noor');
    expect(fetched).not.toHaveBeenCalled();
    stubFonts(() => Promise.resolve(), false);
    expect(await (await freshLoader())('Noor')).toEqual([]);
    expect(fetched).toHaveBeenCalledTimes(added.length);
  });
});
