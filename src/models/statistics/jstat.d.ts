/** The part of jstat that is used; the package brings no types of its own. */
declare module 'jstat' {
  export const normal: {
    cdf(x: number, mean: number, deviation: number): number;
    inv(p: number, mean: number, deviation: number): number;
  };
  export const studentt: { inv(p: number, degreesOfFreedom: number): number };
  export const chisquare: { cdf(x: number, degreesOfFreedom: number): number };
}
