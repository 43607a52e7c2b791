/** What a JSON input holds: text as it was typed, or a value that came from the database. */
export const asJson = (value: unknown) =>
  value === null || value === undefined
    ? ''
    : typeof value === 'string'
      ? value
      : JSON.stringify(value, null, 2);

/** What such an input holds as an object; empty is `{}`. @throws SyntaxError for text that isn't JSON. */
export const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'string' ? JSON.parse(value.trim() || '{}') : { ...(value as object | null) };

const isObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Why this is not a JSON object, or undefined. */
export function objectProblem(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  try {
    return isObject(JSON.parse(value)) ? undefined : 'An object: {"name": value, …}';
  } catch {
    return 'Not valid JSON';
  }
}

/** As `objectProblem`, and every value is a number. */
export function numbersProblem(value: unknown): string | undefined {
  const problem = objectProblem(value);
  if (problem) return problem;
  const odd = Object.entries(objectOf(value)).find(([, one]) => typeof one !== 'number');
  return odd && `${odd[0]} is not a number`;
}
