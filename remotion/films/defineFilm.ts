import type { ComponentType } from 'react';
import type { z } from 'zod';
import type { Card } from '../cards/card.ts';
import type { PlacedWords } from '../lint/placedWords.ts';
import type { StorySource } from '../story/index.ts';

/** Props of a film as they travel: JSON, checked by the film's own schema before it draws. */
export type FilmProps = Record<string, unknown>;

/** Size of a film's picture in pixels. */
export interface FilmSize {
  width: number;
  height: number;
}

/**
 * One film as the console, the worker and the studio see it. `durationInFrames`, `sizeOf` and `propsFrom` check what
 * they are given with the film's schemas and throw a ZodError where it does not fit.
 */
export interface FilmDefinition {
  id: string;
  /** Goes up whenever the frames of the same props change: it is part of what makes a rendered file unique. */
  version: number;
  title: string;
  description: string;
  schema: z.ZodObject;
  choicesSchema: z.ZodObject;
  defaultChoices: FilmProps;
  fps: 30;
  /** A card: one frame, handed out as a picture. */
  still?: boolean;
  component: ComponentType<FilmProps>;
  durationInFrames(props: FilmProps): number;
  sizeOf(props: FilmProps): FilmSize;
  /** The frame that stands for the film; without it, one shortly before the end. */
  posterFrame?(props: FilmProps): number;
  /** The cards or scenes of a film as its story tells them: what an editor of its timeline begins with. One picture has none. */
  cardsOf?(props: FilmProps): Card[];
  propsFrom(source: StorySource, choices: FilmProps): FilmProps;
  /** Every text of the film with its place and time. Browser only: it measures with the film's fonts. */
  wordsOf(props: FilmProps): PlacedWords[];
}

interface TypedFilm<Props extends FilmProps, Choices extends FilmProps>
  extends Pick<FilmDefinition, 'id' | 'version' | 'title' | 'description' | 'fps' | 'still'> {
  schema: z.ZodObject & z.ZodType<Props>;
  choicesSchema: z.ZodObject & z.ZodType<Choices>;
  defaultChoices: Choices;
  component: ComponentType<Props>;
  durationInFrames(props: Props): number;
  sizeOf(props: Props): FilmSize;
  posterFrame?(props: Props): number;
  cardsOf?(props: Props): Card[];
  propsFrom(source: StorySource, choices: Choices): Props;
  wordsOf(props: Props): PlacedWords[];
}

/** Hides a film's own types behind its schemas, so that one registry can hold them all. */
export function defineFilm<Props extends FilmProps, Choices extends FilmProps>(
  film: TypedFilm<Props, Choices>,
): FilmDefinition {
  return {
    ...film,
    // Sound because `composeProps` and `calculateMetadata` are the only ways in, and both parse with `schema`.
    component: film.component as unknown as ComponentType<FilmProps>,
    durationInFrames: (props) => film.durationInFrames(film.schema.parse(props)),
    sizeOf: (props) => film.sizeOf(film.schema.parse(props)),
    posterFrame: film.posterFrame && ((props) => film.posterFrame?.(film.schema.parse(props)) ?? 0),
    cardsOf: film.cardsOf && ((props) => film.cardsOf?.(film.schema.parse(props)) ?? []),
    propsFrom: (source, choices) => film.propsFrom(source, film.choicesSchema.parse(choices)),
    wordsOf: (props) => film.wordsOf(film.schema.parse(props)),
  };
}
