import { HttpError } from 'react-admin';

interface DatabaseFailure {
  message: string;
  code?: string | undefined;
  details?: string | undefined;
  hint?: string | undefined;
  /** Of a failure of the server, see shared/requestIds.ts. */
  request_id?: string | undefined;
}

const unreachable = 'The server can’t be reached. Check the connection and try again.';
const notAllowed = 'Your role doesn’t allow this. Nothing was changed.';
/** Postgres's own words for a missing grant or policy: true, and of no help to a person. */
const technical = /permission denied|row-level security|^forbidden$/i;

/** What a refused person reads: the rule's own sentence ("You cannot change your own role."), or what Postgres's words mean. */
export function refusalSentence(message: string): string {
  return message && !technical.test(message) ? message : notAllowed;
}

/**
 * Turns a failed call into the error that react-admin knows: `status` decides what happens to the session
 * (401 signs out, 403 stays), `body.code` is the SQLSTATE and `body.details` the refusal's code.
 */
export function httpError(failure: DatabaseFailure, status: number): HttpError {
  const forbidden = failure.code === '42501';
  // The client gives 0 for a request that never got an answer.
  const refused = forbidden || status === 403;
  const message = status === 0 ? unreachable : refused ? refusalSentence(failure.message) : failure.message;
  return new HttpError(message, forbidden && status === 401 ? 403 : status, failure);
}

/** The SQLSTATE of an error that came from the database, or undefined. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof HttpError ? (error.body as DatabaseFailure | undefined)?.code : undefined;
}

/** The status of the response that an error came with, or undefined. */
export function httpStatus(error: unknown): number | undefined {
  return error instanceof HttpError ? error.status : undefined;
}

/** The machine-readable reason of a refusal (`detail` in SQL), such as `no_consent`, or undefined. */
export function refusalCode(error: unknown): string | undefined {
  return error instanceof HttpError ? (error.body as DatabaseFailure | undefined)?.details : undefined;
}

/** The id of the request that the server failed at, or undefined. */
export function requestIdOf(error: unknown): string | undefined {
  const body =
    error instanceof Error && 'body' in error ? (error.body as DatabaseFailure | undefined) : undefined;
  return body?.request_id;
}

/** True when the server understood and said no: asking again the same way is refused again. */
export function isRefusal(error: unknown): boolean {
  return error instanceof HttpError && error.status >= 400 && error.status < 500;
}

/** A sentence for a person, whatever was thrown. */
export function errorMessage(error: unknown): string {
  if (error instanceof TypeError) return unreachable;
  if (error instanceof Error && error.message) return error.message;
  return 'Something went wrong. Try again.';
}
