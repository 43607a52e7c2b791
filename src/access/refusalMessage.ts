/** Postgres's own words for a missing grant or policy: true, and of no help to a person. */
const technical = /permission denied|row-level security|^forbidden$/i;

/** What a refused person reads: the rule's own sentence if it has one ("You cannot change your own role."). */
export function refusalMessage(error: unknown): string {
  const message = error instanceof Error ? error.message : '';
  return message && !technical.test(message) ? message : 'Your role doesn’t allow this. Nothing was changed.';
}
