/** How much of each system to make. Totals are aimed at to a thousandth; what came out is in the report. */
export interface BulkOptions {
  /** Members with their accounts. */
  readonly users: number;
  /** Length of the period that the rows lie in. Half of the members joined before it, half during it. */
  readonly days: number;
  /** Last local day of the period, `YYYY-MM-DD`. Not later than the day before yesterday, or rows of western zones lie ahead. */
  readonly until: string;
  /** Rows of `adherence_records`. */
  readonly adherence: number;
  /** Rows of `user_behavior_events`. */
  readonly events: number;
  /** Rows of `model_performance_logs`. */
  readonly calls: number;
  /** Consultation keys, in batches of 1,000. Every third one was redeemed, each by another member. */
  readonly keys: number;
  /**
   * The last weeks of every member's life in the app: body, meals, training, mind, coaching, community, learning, families, films and posts.
   * 0 leaves those systems empty; 52 at most.
   */
  readonly weeks: number;
  /** Another number gives other rows of the same size. */
  readonly seed: number;
}

const dayBeforeYesterday = () => new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);

/** @throws RangeError for what cannot be made. */
export function bulkOptions(given: Partial<BulkOptions>): BulkOptions {
  const options = {
    users: 20_000,
    days: 365,
    until: dayBeforeYesterday(),
    adherence: 200_000,
    events: 0,
    calls: 0,
    keys: 20_000,
    weeks: 0,
    seed: 1,
    ...given,
  };
  for (const [name, value] of Object.entries(options))
    if (
      name !== 'until' &&
      !(Number.isSafeInteger(value) && Number(value) >= (name === 'users' || name === 'days' ? 1 : 0))
    )
      throw new RangeError(
        `${name} must be a whole number of at least ${name === 'users' || name === 'days' ? 1 : 0}`,
      );
  if (options.weeks > 52) throw new RangeError('weeks must be 52 at most');
  if (!/^\d{4}-\d\d-\d\d$/.test(options.until) || Number.isNaN(Date.parse(options.until)))
    throw new RangeError('until must be a day such as 2026-05-31');
  return options;
}
