import { createHash } from 'node:crypto';

export interface FakeCounts {
  readonly views: number;
  readonly likes: number;
  readonly comments: number;
  readonly shares: number;
  readonly saves: number;
}

/** What people did with a post of this age: decided by its id alone, growing, never falling. */
export function audienceOf(id: string, ageMs: number): FakeCounts {
  const hash = createHash('sha256').update(id).digest();
  const size = 400 * 2 ** ((hash[0] ?? 0) / 32);
  const views = Math.floor(
    size * (1 - Math.exp(-Math.max(0, ageMs) / (86_400_000 * (0.5 + (hash[1] ?? 0) / 128)))),
  );
  const share = (byte: number, most: number) => Math.floor((views * most * (64 + (hash[byte] ?? 0))) / 320);
  return {
    views,
    likes: share(2, 0.09),
    comments: share(3, 0.008),
    shares: share(4, 0.012),
    saves: share(5, 0.015),
  };
}
