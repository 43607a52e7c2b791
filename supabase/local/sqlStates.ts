interface DatabaseError extends Error {
  code: string;
  detail?: string | null;
  hint?: string | null;
}

/** What lite 0.10.0 itself answers with the database's own code; every other SQLSTATE it turns into 500 `SUP`. */
const KNOWN_TO_LITE = /^(42|22|21|55|53|PT|PGRST|23502|23503|23505|25006)/;

/** HTTP status by class of SQLSTATE, as PostgREST documents it (references/errors.html); everything else is 400. */
const STATUS: readonly (readonly [RegExp, number])[] = [
  [/^08/, 503],
  [/^(0L|0P|28)/, 403],
  [/^P0001/, 400],
  [/^(09|2[5D]|3[89B]|40|5[478]|F0|HV|P0|XX)/, 500],
];

/**
 * Keeps the code, details and hint of errors that functions raise under SQLSTATEs of their own (`KF001`, `KR001`,
 * `P0002`), which clients tell apart. lite takes over a whole answer from an error that looks like PostgREST's
 * `raise sqlstate 'PGRST'`, so that is what such an error is dressed as.
 */
export function keepSqlState(error: unknown): unknown {
  if (!isDatabaseError(error) || KNOWN_TO_LITE.test(error.code)) return error;
  const { code, message, detail = null, hint = null } = error;
  const status = STATUS.find(([pattern]) => pattern.test(code))?.[1] ?? 400;
  return Object.assign(new Error(JSON.stringify({ code, message, details: detail, hint })), {
    code: 'PGRST',
    detail: JSON.stringify({ status, headers: {} }),
  });
}

function isDatabaseError(error: unknown): error is DatabaseError {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^[0-9A-Z]{5}$/.test(error.code)
  );
}
