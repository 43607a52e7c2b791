import type { Client } from './client.ts';
import type { Database } from './database.types.ts';
import { httpError } from './errors.ts';

type Functions = Database['public']['Functions'];
export type FunctionName = keyof Functions;
export type Returns<Name extends FunctionName> = Functions[Name]['Returns'];

/**
 * Calls a database function and gives its result.
 * Throws an `HttpError` with the status of the response, so that react-admin treats it as any other call.
 */
export async function rpc<Name extends FunctionName>(
  client: Client,
  name: Name,
  args: Functions[Name]['Args'],
): Promise<Returns<Name>> {
  const { data, error, status } = await client.rpc(name, args);
  if (error) throw httpError(error, status);
  return data as Returns<Name>;
}
