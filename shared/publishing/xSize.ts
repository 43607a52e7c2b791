/**
 * Most that X takes of a picture: shorter and longer side, px. 720p of every account, 1080p of one with a subscription. The subscription is
 * a setting of the account: X's API does not tell it.
 */
const limits = { free: [720, 1_280], premium: [1_080, 1_920] } as const;

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const fitsX = (size: PictureSize, premium: boolean): boolean => {
  const [short, long] = limits[premium ? 'premium' : 'free'];
  return Math.min(size.width, size.height) <= short && Math.max(size.width, size.height) <= long;
};

/** The size at which X takes a picture, of the same shape and with even sides; null when it takes it as it is. */
export function xSize(size: PictureSize, premium: boolean): PictureSize | null {
  if (fitsX(size, premium)) return null;
  const [short, long] = limits[premium ? 'premium' : 'free'];
  const { width, height } = size;
  const scale = Math.min(short / Math.min(width, height), long / Math.max(width, height));
  const even = (side: number) => 2 * Math.floor((side * scale) / 2);
  return { width: even(width), height: even(height) };
}
