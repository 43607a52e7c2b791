import { useMemo } from 'react';
import { z } from 'zod';
import type { CardLooks } from '../cards/CardContext.tsx';
import { CardsAt, wordsOn } from '../cards/CardFilm.tsx';
import type { Card, Row } from '../cards/card.ts';
import { cardWords } from '../cards/cardWords.ts';
import { FontGate } from '../design/FontGate.tsx';
import { formats } from '../design/format.ts';
import { defineFilm, type FilmDefinition } from '../films/defineFilm.ts';
import { buildStory, filledLine, storySchema } from '../story/index.ts';
import { stillChoices, stillDefaults } from './choices.ts';

const commonSchema = z.object(stillChoices);
const propsSchema = commonSchema.extend({ story: storySchema });

/** Props that every card has. */
export type StillProps = z.infer<typeof propsSchema>;

/** What a kind of card fills in; how it stands and whether it is signed is the same for all. */
type StillCard = Pick<Card, 'rows' | 'visual' | 'note' | 'ground'>;

interface StillSpec<Shape extends z.ZodRawShape> {
  id: string;
  version: number;
  title: string;
  description: string;
  /** Choices beside the common ones, and their defaults. */
  choices: Shape;
  defaults: z.infer<z.ZodObject<Shape>>;
  cardOf(props: StillProps & z.infer<z.ZodObject<Shape>>): StillCard;
}

/** Frame of a film of cards on which everything has arrived: what a still shows. */
const SETTLED = 120;

const looksOf = ({ style, look, accent, format, font }: StillProps): CardLooks => ({
  style,
  look,
  accent,
  format,
  font,
  pace: 'even',
});

/** A picture of one card, drawn as films of cards draw theirs: the same styles, looks, shapes and words. */
export function defineStill<Shape extends z.ZodRawShape>(spec: StillSpec<Shape>): FilmDefinition {
  type Props = StillProps & z.infer<z.ZodObject<Shape>>;
  const { id, version, title, description } = spec;
  const cardsOf = (props: Props): Card[] => [
    { ...spec.cardOf(props), id, beats: 4, brand: false, signed: props.branded },
  ];
  const choicesSchema = commonSchema.extend(spec.choices);
  function Still(props: Props) {
    const cards = useMemo(() => cardsOf(props), [props]);
    const looks = useMemo(() => looksOf(props), [props]);
    return (
      <FontGate words={wordsOn(cards)}>
        <CardsAt cards={cards} looks={looks} frame={SETTLED} />
      </FontGate>
    );
  }
  return defineFilm<Props, Omit<Props, 'story'>>({
    id,
    version,
    title,
    description,
    still: true,
    // Zod cannot follow a generic shape through `extend`; both are exactly the common fields and the card's own.
    schema: choicesSchema.extend({ story: storySchema }) as unknown as z.ZodObject & z.ZodType<Props>,
    choicesSchema: choicesSchema as unknown as z.ZodObject & z.ZodType<Omit<Props, 'story'>>,
    defaultChoices: { ...stillDefaults, ...spec.defaults } as Omit<Props, 'story'>,
    fps: 30,
    component: Still,
    durationInFrames: () => 1,
    sizeOf: ({ format }) => ({ width: formats[format].width, height: formats[format].height }),
    // Nobody has to read a still in time.
    wordsOf: (props) =>
      cardWords(cardsOf(props), looksOf(props), new Set()).map((words) => ({
        ...words,
        until: Number.POSITIVE_INFINITY,
      })),
    propsFrom: (source, choices) =>
      ({ ...choices, story: buildStory(source, { unit: choices.unit }) }) as Props,
  });
}

/** Whose card it is, where consent shows a name, else `otherwise`. */
export function nameRow({ story }: StillProps, otherwise: string): Row {
  const text = story.name ?? otherwise;
  const rightToLeft = story.rightToLeft && story.name !== null;
  return { role: 'kicker', text, tone: 'muted', maxLines: 1, rightToLeft };
}

/** A line of staff's own with the story's words in it, else what the story says. */
export function lineRow(
  { story }: StillProps,
  line: { field: string; written: string; story: string; most?: number },
  row: Pick<Row, 'role' | 'tone' | 'maxLines'>,
): Row {
  const text = filledLine(line.written, story, line.most);
  return text ? { ...row, text, field: line.field } : { ...row, text: line.story };
}
