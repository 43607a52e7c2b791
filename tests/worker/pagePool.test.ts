import { describe, expect, it, vi } from 'vitest';
import type { DrawingPage } from '../../worker/render/canvas/canvasBrowser.ts';
import { type Piece, pagePool } from '../../worker/render/canvas/pagePool.ts';
import { gate } from './support/fakeEngine.ts';

const never = new AbortController().signal;

/** A page that remembers which of its methods were called. */
function fakePage() {
  const calls: string[] = [];
  const page = {
    onFrames: () => undefined,
    call: async (name: string) => {
      calls.push(name);
    },
  };
  return { page: page as unknown as DrawingPage, calls };
}

/** A piece that ends when the test says so. */
function heldPiece() {
  const [started, held] = [gate(), gate()];
  const seen: DrawingPage[] = [];
  let failure: Error | null = null;
  const piece: Piece = async (page) => {
    seen.push(page);
    started.open();
    await held.opened;
    if (failure) throw failure;
  };
  const fail = (error: Error) => {
    failure = error;
    held.open();
  };
  return { piece, started: started.opened, end: held.open, fail, seen };
}

/** Lets everything that is due run. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('pages that films share', () => {
  it('begin the next film on the page that the last one no longer needs, and say so once', async () => {
    const pool = pagePool([fakePage().page, fakePage().page]);
    const [a1, a2, a3, b1, b2] = [heldPiece(), heldPiece(), heldPiece(), heldPiece(), heldPiece()];
    const spare = vi.fn();
    const first = pool.drawAll([a1.piece, a2.piece, a3.piece], never, spare);
    const second = pool.drawAll([b1.piece, b2.piece], never);
    await Promise.all([a1.started, a2.started]);
    a1.end();
    await a3.started;
    expect(b1.seen).toEqual([]);
    a3.end();
    await b1.started;
    expect(spare).not.toHaveBeenCalled();
    b1.end();
    await b2.started;
    b2.end();
    await second;
    expect(spare).toHaveBeenCalledTimes(1);
    a2.end();
    await first;
    expect(spare).toHaveBeenCalledTimes(1);
  });

  it('end all of a film of which one piece fails, and go on with the other', async () => {
    const pages = [fakePage(), fakePage(), fakePage()];
    const pool = pagePool(pages.map(({ page }) => page));
    const [a1, a2, a3, b1] = [heldPiece(), heldPiece(), heldPiece(), heldPiece()];
    const first = pool.drawAll([a1.piece, a2.piece], never);
    const second = pool.drawAll([b1.piece], never);
    const third = pool.drawAll([a3.piece], never);
    await Promise.all([a1.started, a2.started, b1.started]);
    a1.fail(new Error('broken'));
    await settle();
    expect(pages.filter(({ calls }) => calls.includes('cancel')).map(({ page }) => page)).toEqual(a2.seen);
    a2.fail(new Error('stopped'));
    await expect(first).rejects.toThrow('broken');
    b1.end();
    a3.end();
    await Promise.all([second, third]);
  });

  it('begin nothing more of a film that is aborted, and wait for what is under way', async () => {
    const work = new AbortController();
    const pool = pagePool([fakePage().page]);
    const [a1, a2] = [heldPiece(), heldPiece()];
    const drawing = pool.drawAll([a1.piece, a2.piece], work.signal);
    const over = vi.fn();
    drawing.then(over, over);
    await a1.started;
    work.abort(new Error('cancelled'));
    await settle();
    expect(over).not.toHaveBeenCalled();
    a1.end();
    await expect(drawing).rejects.toThrow('cancelled');
    expect(a2.seen).toEqual([]);
  });

  it('let a film go that is aborted before any page was free', async () => {
    const work = new AbortController();
    const pool = pagePool([fakePage().page]);
    const [a1, b1] = [heldPiece(), heldPiece()];
    const first = pool.drawAll([a1.piece], never);
    const second = pool.drawAll([b1.piece], work.signal);
    work.abort(new Error('cancelled'));
    await expect(second).rejects.toThrow('cancelled');
    a1.end();
    await first;
    expect(b1.seen).toEqual([]);
  });
});
