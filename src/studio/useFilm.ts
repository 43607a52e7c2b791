import { useMemo, useState } from 'react';
import {
  composeProps,
  type FilmDefinition,
  FilmError,
  type FilmProps,
} from '../../remotion/films/registry.ts';
import { storySourceSchema } from '../../remotion/story/index.ts';
import type { Choices } from './studioDraft.ts';

/** What the preview shows and what the form says. */
export interface FilmState {
  /** Full props of the last choices that were valid; undefined until there were some. */
  props?: FilmProps;
  /** The choices as the film's schema reads them (trimmed, complete): what a render is asked for with. */
  choices?: Choices;
  /** Length of the film with these props. */
  frames: number;
  /** By field name; beside the fields. */
  errors: Readonly<Record<string, string>>;
  /** What is wrong with the film as a whole, such as a story that cannot be told. */
  problem?: string;
}

/** Composes the film of a member's rows and the choices. Choices that are not valid leave the last good film in place. */
export function useFilm(film: FilmDefinition | undefined, source: unknown, choices: Choices): FilmState {
  const [good, setGood] = useState<{ film: FilmDefinition; source: unknown; state: FilmState }>();
  const state = useMemo(
    () => (film && source !== undefined ? composed(film, source, choices) : { frames: 1, errors: {} }),
    [film, source, choices],
  );
  // Remembered while rendering, not in an effect: the player never sees a moment without a film.
  if (film && state.props && good?.state !== state) setGood({ film, source, state });
  if (state.props || !good || good.film !== film || good.source !== source) return state;
  return { ...good.state, choices: undefined, errors: state.errors, problem: state.problem };
}

/** One attempt: props, or the complaints by field. */
export function composed(film: FilmDefinition, source: unknown, choices: Choices): FilmState {
  const rows = storySourceSchema.safeParse(source);
  if (!rows.success)
    return { frames: 1, errors: {}, problem: 'The member’s rows are not what a film can be made of.' };
  try {
    const props = composeProps(film.id, rows.data, choices);
    const read = film.choicesSchema.parse({ ...film.defaultChoices, ...choices });
    return { props, choices: read, frames: film.durationInFrames(props), errors: {} };
  } catch (error) {
    if (!(error instanceof FilmError)) throw error;
    const errors = Object.fromEntries(error.issues.toReversed().map(({ path, message }) => [path, message]));
    return { frames: 1, errors, problem: error.issues.length ? undefined : error.message };
  }
}
