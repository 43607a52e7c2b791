export interface ReusedCanvases {
  /** The frame is encoded or copied: what was made for it may be given out again. */
  release(): void;
  /** Canvases are made as before. */
  end(): void;
}

/**
 * The web renderer makes a canvas of the film's size for every frame and throws it away; eight megabytes to be found, cleared and
 * collected are a sixth to a fifth of the time that a frame takes. Until `end`, a canvas of that size that was released is given out again, empty.
 * Others, and a second one within the same frame, are made as always.
 */
export function reuseCanvases(width: number, height: number): ReusedCanvases {
  const Original = globalThis.OffscreenCanvas;
  const free: OffscreenCanvas[] = [];
  const taken: OffscreenCanvas[] = [];
  const take = () => {
    const canvas = free.pop() ?? new Original(width, height);
    canvas.getContext('2d')?.reset();
    taken.push(canvas);
    return canvas;
  };
  globalThis.OffscreenCanvas = new Proxy(Original, {
    construct: (make, [w, h]: [number, number]) => (w === width && h === height ? take() : new make(w, h)),
  });
  return {
    release: () => free.push(...taken.splice(0)),
    end: () => {
      globalThis.OffscreenCanvas = Original;
    },
  };
}
