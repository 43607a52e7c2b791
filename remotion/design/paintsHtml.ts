/** Whether this browser paints HTML into a canvas. Without it, Remotion draws each element by the canvas's own means. Browser only. */
export const paintsHtml = () => 'drawElementImage' in CanvasRenderingContext2D.prototype;
