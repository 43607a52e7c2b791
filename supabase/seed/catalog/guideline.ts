/** Who says it, in which year, and where it can be read. */
export interface Source {
  organisation: string;
  year: number;
  url: string;
}

export interface GuidelineSeed {
  title: string;
  content: string;
  topic: string;
  population: string;
  /** Ages in months, both included; null is without end. */
  months: readonly [from: number, to: number | null];
  /** Average requirement, recommended amount and limit a day, where the source has one. */
  nutrient?: string;
  average?: number;
  amount?: number;
  limit?: number;
  unit?: string;
  source: Source;
}
