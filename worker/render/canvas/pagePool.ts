import type { DrawingPage } from './canvasBrowser.ts';

/** One piece of a film for whichever page is free. */
export type Piece = (page: DrawingPage) => Promise<void>;

interface Render {
  readonly waiting: Piece[];
  readonly pages: Set<DrawingPage>;
  readonly onSpare: () => void;
  onPieceOver(failure: unknown): void;
}

export interface PagePool {
  /**
   * Draws pieces on the pages, those of earlier calls first. The first failure, or an abort, ends the pieces of this call only.
   * @param onSpare called once, when a page has nothing left to draw.
   * @throws what a page says, after the call's other pieces have stopped; the signal's reason when aborted.
   */
  drawAll(pieces: readonly Piece[], signal: AbortSignal, onSpare?: () => void): Promise<void>;
}

/** Pages that several films share: while the last pieces of one are drawn, the next begins on the pages that are free. */
export function pagePool(pages: readonly DrawingPage[]): PagePool {
  const idle = [...pages];
  const renders = new Set<Render>();

  function handOut() {
    while (idle.length > 0) {
      const render = [...renders].find(({ waiting }) => waiting.length > 0);
      const piece = render?.waiting.shift();
      if (!render || !piece) break;
      void work(render, piece, idle.shift() as DrawingPage);
    }
    if (idle.length > 0) for (const { onSpare } of renders) onSpare();
  }

  async function work(render: Render, piece: Piece, page: DrawingPage) {
    render.pages.add(page);
    let failure: unknown = null;
    try {
      await piece(page);
    } catch (error) {
      failure = error;
    }
    render.pages.delete(page);
    idle.push(page);
    render.onPieceOver(failure);
    handOut();
  }

  return {
    async drawAll(pieces, signal, onSpare) {
      signal.throwIfAborted();
      let failure: unknown = null;
      let spare = onSpare;
      await new Promise<void>((resolve) => {
        const stop = () => {
          render.waiting.length = 0;
          // A page that died with its browser has nothing left to cancel.
          for (const page of render.pages) page.call('cancel').catch(() => undefined);
          if (render.pages.size === 0) end();
        };
        const end = () => {
          signal.removeEventListener('abort', stop);
          renders.delete(render);
          resolve();
        };
        const render: Render = {
          waiting: [...pieces],
          pages: new Set(),
          onSpare: () => {
            spare?.();
            spare = undefined;
          },
          onPieceOver: (error) => {
            if (error !== null && failure === null) {
              failure = error;
              stop();
            }
            if (render.waiting.length === 0 && render.pages.size === 0) end();
          },
        };
        renders.add(render);
        signal.addEventListener('abort', stop, { once: true });
        handOut();
      });
      signal.throwIfAborted();
      if (failure !== null) throw failure;
    },
  };
}
