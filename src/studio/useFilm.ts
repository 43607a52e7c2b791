import { useMemo, useState } from 'react';
import {
  composeProps,
  type FilmDefinition,
  FilmError,
  type FilmProps,
} from '../../remotion/films/registry.ts';
import { storySourceSchema } from '../../remotion/story/index.ts';
import { choiceErrors } from './choiceErrors.ts';
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

/** One attempt: props, or the complaints by field, or the problem of the whole. */
export function composed(film: FilmDefinition, source: unknown, choices: Choices): FilmState {
  const nothing = { frames: 1, errors: {} };
  const rows = storySourceSchema.safeParse(source);
  if (!rows.success) return { ...nothing, problem: 'The member’s rows are not what a film can be made of.' };
  const wanted = { ...film.defaultChoices, ...choices };
  const errors = choiceErrors(film.choicesSchema, wanted);
  if (Object.keys(errors).length > 0) return { ...nothing, errors };
  try {
    const props = composeProps(film.id, rows.data, wanted);
    return {
      ...nothing,
      props,
      choices: film.choicesSchema.parse(wanted),
      frames: film.durationInFrames(props),
    };
  } catch (error) {
    if (error instanceof FilmError) return { ...nothing, problem: error.message };
    throw error;
  }
}
