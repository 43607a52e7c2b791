import type { FilmDefinition, FilmProps } from '../../remotion/films/registry.ts';
import { type ChoiceField, choiceFields } from '../studio/choiceFields.ts';

/** One choice that two versions make differently. A value is undefined where the version leaves it to the film. */
export interface ChoiceChange {
  field: ChoiceField;
  before: unknown;
  after: unknown;
}

/** What leads from one version's choices to another's, in the order of the form; choices that the film has lost last. */
export function versionDiff(
  film: FilmDefinition | undefined,
  before: FilmProps,
  after: FilmProps,
): ChoiceChange[] {
  const fields = film ? choiceFields(film.choicesSchema) : [];
  const lost = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => !fields.some((field) => field.name === name))
    .map((name): ChoiceField => ({ name, label: name, kind: 'text', merge: [] }));
  const value = (choices: FilmProps, name: string) => choices[name] ?? film?.defaultChoices[name];
  return [...fields, ...lost]
    .map((field) => ({ field, before: value(before, field.name), after: value(after, field.name) }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}
