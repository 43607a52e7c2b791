import { stills } from '../stills/index.ts';
import { StoryError, type StorySource } from '../story/index.ts';
import { beforeAfter } from './beforeAfter.ts';
import type { FilmDefinition, FilmProps } from './defineFilm.ts';
import { FilmError, type FilmIssue } from './filmError.ts';
import { milestoneMoment } from './milestoneMoment.ts';
import { progressJourney } from './progress-journey/index.ts';
import { statsHighlight } from './statsHighlight.ts';
import { weeklyRecap } from './weeklyRecap.ts';

/** Every film and card that a template can name. */
export const films: readonly FilmDefinition[] = [
  progressJourney,
  weeklyRecap,
  statsHighlight,
  milestoneMoment,
  beforeAfter,
  ...stills,
];

export function filmById(id: string): FilmDefinition | undefined {
  return films.find((film) => film.id === id);
}

/**
 * Full props of a film: the member's rows told as a story, and the choices over the film's defaults.
 *
 * @throws FilmError `unknown_film`, `invalid_choices` or `invalid_props` (with issues), or the code of a StoryError.
 */
export function composeProps(filmId: string, source: StorySource, choices: FilmProps): FilmProps {
  const film = filmById(filmId);
  if (!film) throw new FilmError('unknown_film', `There is no film "${filmId}".`);
  const chosen = film.choicesSchema.safeParse({ ...film.defaultChoices, ...choices });
  if (!chosen.success) {
    throw new FilmError(
      'invalid_choices',
      'Some of the film\u2019s choices are not valid.',
      issuesOf(chosen.error),
    );
  }
  const props = film.schema.safeParse(tell(() => film.propsFrom(source, chosen.data)));
  if (!props.success) {
    throw new FilmError('invalid_props', 'The film\u2019s props are not valid.', issuesOf(props.error));
  }
  return props.data;
}

function tell<T>(story: () => T): T {
  try {
    return story();
  } catch (error) {
    if (error instanceof StoryError) throw new FilmError(error.code, error.message);
    throw error;
  }
}

function issuesOf(error: { issues: readonly { path: PropertyKey[]; message: string }[] }): FilmIssue[] {
  return error.issues.map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message }));
}

export type { FilmDefinition, FilmProps } from './defineFilm.ts';
export { FilmError, type FilmErrorCode, type FilmIssue } from './filmError.ts';
