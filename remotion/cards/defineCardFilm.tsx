import { useMemo } from 'react';
import { z } from 'zod';
import { formats } from '../design/format.ts';
import { commonChoices, commonDefaults, formatChoice } from '../films/choices.ts';
import { defineFilm, type FilmDefinition } from '../films/defineFilm.ts';
import { buildStory, filledLine, storySchema } from '../story/index.ts';
import { CardFilm } from './CardFilm.tsx';
import { type Card, cardFrames, timed } from './card.ts';
import { cardWords } from './cardWords.ts';
import { editedCards, timelineChoice } from './editing.ts';

const commonSchema = z.object({ ...commonChoices, format: formatChoice, timeline: timelineChoice });
const propsSchema = commonSchema.extend({ story: storySchema });

/** Props that every film of cards has. */
export type CardProps = z.infer<typeof propsSchema>;

interface CardFilmSpec<Shape extends z.ZodRawShape> {
  id: string;
  version: number;
  title: string;
  description: string;
  /** Choices beside the common ones, and their defaults. */
  choices: Shape;
  defaults: z.infer<z.ZodObject<Shape>>;
  /** The film's cards; at least an opening and a closing one for every story. */
  cardsOf(props: CardProps & z.infer<z.ZodObject<Shape>>): Card[];
}

/** A film that is a sequence of cards: its story decides which, the choices how they look and in which frame. */
export function defineCardFilm<Shape extends z.ZodRawShape>(spec: CardFilmSpec<Shape>): FilmDefinition {
  type Props = CardProps & z.infer<z.ZodObject<Shape>>;
  const { id, version, title, description, cardsOf } = spec;
  const shownCards = (props: Props) => editedCards(cardsOf(props), props.timeline);
  const choicesSchema = commonSchema.extend(spec.choices);
  function Film(props: Props) {
    const { style, look, accent, format, font, pace, sound, music } = props;
    const cards = useMemo(() => shownCards(props), [props]);
    const looks = useMemo(
      () => ({ style, look, accent, format, font, pace }),
      [style, look, accent, format, font, pace],
    );
    return <CardFilm cards={cards} looks={looks} music={sound ? music : null} />;
  }
  return defineFilm<Props, Omit<Props, 'story'>>({
    id,
    version,
    title,
    description,
    // Zod cannot follow a generic shape through `extend`; both are exactly the common fields and the film's own.
    schema: choicesSchema.extend({ story: storySchema }) as unknown as z.ZodObject & z.ZodType<Props>,
    choicesSchema: choicesSchema as unknown as z.ZodObject & z.ZodType<Omit<Props, 'story'>>,
    defaultChoices: { ...commonDefaults, format: 'portrait', ...spec.defaults } as Omit<Props, 'story'>,
    fps: 30,
    component: Film,
    durationInFrames: (props) => cardFrames(shownCards(props), props.pace),
    cardsOf,
    // The first card behind the opening, when all of it has arrived and nothing has left: what the film is about.
    posterFrame: (props) => {
      const [opening, first = opening] = timed(shownCards(props), props.pace);
      return first ? Math.floor(first.from + 0.7 * (first.until - first.from)) : 0;
    },
    sizeOf: ({ format }) => ({ width: formats[format].width, height: formats[format].height }),
    wordsOf: (props) => {
      const { style, look, accent, format, font, pace, headline, closingLine, story } = props;
      const written = { headline: filledLine(headline, story), closingLine: filledLine(closingLine, story) };
      const fields = Object.entries(written).flatMap(([field, text]) => (text ? [field] : []));
      return cardWords(shownCards(props), { style, look, accent, format, font, pace }, new Set(fields));
    },
    propsFrom: (source, choices) =>
      ({ ...choices, story: buildStory(source, { unit: choices.unit }) }) as Props,
  });
}
