import { chisquare, normal } from 'jstat';

/** P(Z ≤ z) of a standard normal. */
export const normalCdf = (z: number): number => normal.cdf(z, 0, 1);

/** The z with P(Z ≤ z) = p, for p between 0 and 1. */
export const normalQuantile = (p: number): number => normal.inv(p, 0, 1);

/** P(X > x) of a chi-square: the p-value of a goodness of fit. */
export const chiSquareTail = (x: number, degreesOfFreedom: number): number =>
  1 - chisquare.cdf(x, degreesOfFreedom);
