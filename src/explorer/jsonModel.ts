/** Something with children: an object or a list. */
export const isBranch = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Keys and values in their order; a list's keys are its places. */
export const childrenOf = (value: object): [string, unknown][] => Object.entries(value);

/** A place in a JSON value as the filter takes it: `days.0.name`. */
export const childPath = (path: string, key: string) => (path ? `${path}.${key}` : key);

/** A leaf as a person reads it; an empty text is said to be one. */
export function scalarText(value: unknown): string {
  if (value === '') return '(empty text)';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
