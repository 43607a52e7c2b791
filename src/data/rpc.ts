import type { Client } from './client.ts';
import { httpError } from './errors.ts';

/**
 * Calls a database function and gives its result.
 * Throws an `HttpError` with the status of the response, so that react-admin treats it as any other call.
 */
export async function rpc<Result>(client: Client, name: string, args: Record<string, unknown> = {}) {
  const { data, error, status } = await client.rpc(name, args);
  if (error) throw httpError(error, status);
  return data as Result;
}
