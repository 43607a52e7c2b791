/**
 * What the metric functions answer. A number that is null is withheld (fewer than ten people stand behind it) or unknown;
 * rates are 0 to 1; `partial` marks a period that is cut or not over. Everything committed before `as_of` is counted.
 */
export interface Stamped {
  /** Null before the first count. */
  as_of: string | null;
}

export interface Compared extends Stamped {
  from: string;
  to: string;
  previous_from: string | null;
  previous_to: string | null;
}
