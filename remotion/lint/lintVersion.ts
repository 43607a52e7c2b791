import { type FilmProps, filmById } from '../films/registry.ts';
import type { Finding } from './finding.ts';
import { lintTemplate } from './lintTemplate.ts';

/** The check of a template's version, which is a film's name and choices. @throws Error when the film's fonts cannot be loaded. */
export function lintVersion(film: string, choices: FilmProps): Promise<Finding[]> {
  const definition = filmById(film);
  if (definition) return lintTemplate(definition, choices);
  return Promise.resolve([
    { rule: 'choices', severity: 'error', message: `There is no film “${film}” any more.` },
  ]);
}
