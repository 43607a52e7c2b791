/** Cells that a hidden face is made of, across the picture: too few to know anybody by. */
const cellsAcross = 14;
/** Upper part of a picture in which a face may be. Nothing here finds faces, so all of it is hidden. */
const faceShare = 0.5;
const timeoutMs = 10_000;
const most = 24;

const prepared = new Map<string, Promise<string | null>>();

interface Wanted {
  src: string;
  hideFace: boolean;
  width: number;
  height: number;
}

/**
 * A photo cut to its frame, at the frame's size however large the file is, the face made unrecognisable in the pixels
 * themselves where it must be. Resolves with a `data:` address, or null for a file that is no picture. Browser only.
 */
export function preparePhoto(wanted: Wanted): Promise<string | null> {
  const key = JSON.stringify(wanted);
  const known = prepared.get(key);
  if (known) return known;
  if (prepared.size >= most) prepared.clear();
  const drawn = draw(wanted).catch(() => null);
  prepared.set(key, drawn);
  return drawn;
}

async function draw({ src, hideFace, width, height }: Wanted): Promise<string> {
  const image = new Image();
  image.src = src;
  await Promise.race([
    image.decode(),
    new Promise((_, reject) => setTimeout(reject, timeoutMs, new Error('timeout'))),
  ]);
  const { canvas, context } = sheet(width, height);
  const scale = Math.max(width / image.naturalWidth, height / image.naturalHeight);
  const [w, h] = [image.naturalWidth * scale, image.naturalHeight * scale];
  // People stand in the middle of a photo, and their heads in its upper part.
  context.drawImage(image, (width - w) / 2, (height - h) * 0.25, w, h);
  if (hideFace) coarsen(canvas, context, width, height * faceShare);
  return canvas.toDataURL('image/jpeg', 0.92);
}

/** Replaces the upper part by coarse cells of its mean colours: nothing of the original pixels is left there. */
function coarsen(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
): void {
  const cell = width / cellsAcross;
  const rows = Math.max(1, Math.round(height / cell));
  const small = sheet(cellsAcross, rows);
  small.context.imageSmoothingQuality = 'high';
  small.context.drawImage(canvas, 0, 0, width, height, 0, 0, cellsAcross, rows);
  context.imageSmoothingEnabled = false;
  context.drawImage(small.canvas, 0, 0, cellsAcross, rows, 0, 0, width, height);
}

function sheet(width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width);
  canvas.height = Math.round(height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser has no 2D canvas to draw a photo on.');
  return { canvas, context };
}
