import type { Enums, Json } from '../data/database.types.ts';
import type { Payload } from '../data/index.ts';

type Task = Enums<'ai_model_task'>;

/** One fact of an answer as it is edited. `was` keeps the kind of its value: a list stays a list. */
export interface FactRow {
  key: string;
  name: string;
  text: string;
  was: 'text' | 'list' | 'other';
}

/** An answer as it is edited: as prose, as facts, or as what it is. */
export type PayloadForm =
  | { shape: 'text'; text: string }
  | { shape: 'facts'; rows: readonly FactRow[] }
  | { shape: 'json'; text: string };

const shapeOf = (task: Task, payload: Payload): PayloadForm['shape'] => {
  if (typeof payload.text === 'string' && ['chat', 'content_generation', 'speech'].includes(task))
    return 'text';
  const flat = Object.values(payload).every((value) => !isBranch(value) || isPlainList(value));
  return flat && ['extraction', 'classification', 'vision'].includes(task) ? 'facts' : 'json';
};

const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isPlainList = (value: unknown): value is Json[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string' && !each.includes(','));

function rowOf([name, value]: [string, Json | undefined]): FactRow {
  const row = { key: name, name };
  if (typeof value === 'string') return { ...row, text: value, was: 'text' };
  if (isPlainList(value)) return { ...row, text: value.join(', '), was: 'list' };
  return { ...row, text: JSON.stringify(value ?? null), was: 'other' };
}

/** An answer of a task as its form. */
export function formOf(task: Task, payload: Payload): PayloadForm {
  const shape = shapeOf(task, payload);
  if (shape === 'text') return { shape, text: String(payload.text) };
  if (shape === 'facts') return { shape, rows: Object.entries(payload).map(rowOf) };
  return { shape, text: JSON.stringify(payload, null, 2) };
}

/** What was typed as a value: of the kind that it was, else a number, yes or no, or JSON where it reads as such. */
function readValue({ text, was }: FactRow): Json {
  const said = text.trim();
  if (was === 'text') return said;
  if (was === 'list')
    return said
      .split(',')
      .map((each) => each.trim())
      .filter(Boolean);
  try {
    return JSON.parse(said) as Json;
  } catch {
    return said;
  }
}

/**
 * The answer that a form holds.
 * @returns a sentence instead where there is none: nothing written, a name twice, or JSON that can't be read.
 */
export function payloadOf(form: PayloadForm, base: Payload): Payload | string {
  if (form.shape === 'text')
    return form.text.trim() ? { ...base, text: form.text.trim() } : 'Write the right answer.';
  if (form.shape === 'facts') {
    const rows = form.rows.filter(({ name, text }) => name.trim() || text.trim());
    const names = rows.map(({ name }) => name.trim());
    if (rows.length === 0) return 'Say at least one thing that the answer should have held.';
    if (names.some((name) => !name)) return 'Every value needs a name.';
    if (new Set(names).size < names.length) return 'A name stands here twice.';
    return Object.fromEntries(rows.map((row) => [row.name.trim(), readValue(row)]));
  }
  try {
    const value: unknown = JSON.parse(form.text);
    return isBranch(value) && !Array.isArray(value) ? (value as Payload) : 'The answer is an object: { … }.';
  } catch (error) {
    return `This is not JSON: ${error instanceof Error ? error.message : 'it can’t be read'}.`;
  }
}

/** The same answer, however its keys are ordered. */
export const isSameAnswer = (one: Payload, other: Payload) => canonical(one) === canonical(other);

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (!isBranch(value)) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, each]) => `${JSON.stringify(key)}:${canonical(each)}`).join(',')}}`;
}
