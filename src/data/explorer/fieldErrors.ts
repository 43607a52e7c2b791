import { HttpError } from 'react-admin';
import type { CatalogueTable } from './catalogue.ts';

const said: Record<string, string> = {
  '23502': 'Required.',
  '23503': 'There is no such row.',
  '23505': 'Another row has this value already.',
  '23514': 'The rules of this table don’t allow this value.',
};

/** The columns that a refusal is about: named by itself, or by the constraint or index that it names. */
function columnsOf(table: CatalogueTable, message: string): string[] {
  const column = /column "(\w+)"/.exec(message)?.[1];
  if (column && table.columns.some(({ name }) => name === column)) return [column];
  const rule = /constraint "(\w+)"/.exec(message)?.[1];
  return (rule && table.rules?.[rule]) || [];
}

/**
 * A refused write as an error that a form shows at its fields (`body.errors.row.<column>`), where the database says which column it
 * is about. Any other error comes back as it is.
 */
export function withFieldErrors(table: CatalogueTable, error: unknown): unknown {
  if (!(error instanceof HttpError)) return error;
  const code = String((error.body as { code?: string } | undefined)?.code);
  const text = said[code];
  const columns = columnsOf(table, error.message);
  if (!text || columns.length === 0) return error;
  const rule = /constraint "(\w+)"/.exec(error.message)?.[1];
  const sentence = code === '23514' && rule ? `${text} (${rule})` : text;
  const row = Object.fromEntries(columns.map((column) => [column, sentence]));
  return new HttpError(sentence, error.status, { ...(error.body as object), errors: { row } });
}
