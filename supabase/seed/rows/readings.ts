import { addMinutes } from '../core/calendar.ts';
import type { Random } from '../core/random.ts';

/** Counts of a post as the platform gave them at one moment; cumulative, so they never fall. */
export interface Reading {
  readonly ageHours: number;
  readonly at: string;
  readonly views: number;
  readonly likes: number;
  readonly comments: number;
  readonly shares: number;
  readonly saves: number;
}

/** Hours after posting at which counts are read. Posts are compared at the same age. */
const ages = [1, 6, 24, 48, 72, 168, 336, 720, 1440];
const typicalViews: Readonly<Record<string, number>> = {
  instagram: 3200,
  tiktok: 5200,
  facebook: 1500,
  x: 900,
};

/** A post's readings until `cutoff`: views follow a log-normal size and saturate over a few days; the rest are shares of them. */
export function createReadings(
  random: Random,
  platform: string,
  postedAt: string,
  cutoff: string,
): Reading[] {
  const size = (typicalViews[platform] ?? 1000) * Math.exp(random.normal(0, 1));
  const halfLifeHours = random.between(18, 60);
  const rates = {
    likes: random.between(0.03, 0.09),
    comments: random.between(0.002, 0.008),
    shares: random.between(0.002, 0.012),
    saves: platform === 'x' ? 0 : random.between(0.003, 0.015),
  };
  return ages
    .map((ageHours) => ({ ageHours, at: addMinutes(postedAt, ageHours * 60) }))
    .filter(({ at }) => at < cutoff)
    .map(({ ageHours, at }) => {
      const views = Math.round(size * (1 - Math.exp(-ageHours / halfLifeHours)) * (1 + ageHours / 9000));
      const share = (rate: number): number => Math.floor(views * rate);
      return {
        ageHours,
        at,
        views,
        likes: share(rates.likes),
        comments: share(rates.comments),
        shares: share(rates.shares),
        saves: share(rates.saves),
      };
    });
}

export const engagementOf = ({ likes, comments, shares, saves }: Reading): number =>
  likes + comments + shares + saves;
