import { ownLine } from '../films/choices.ts';
import { mergeFieldNames } from '../story/index.ts';
import { defineStill, lineRow, nameRow } from './defineStill.tsx';

const LONGEST_QUOTE = 110;

/** A line of the company's, for a member: never words put into the member's mouth. */
export const quoteCard = defineStill({
  id: 'quote-card',
  version: 1,
  title: 'Quote card',
  description: 'A picture of one line, with the member whom it is for and how long they have kept going.',
  choices: {
    quote: ownLine(LONGEST_QUOTE).meta({
      title: 'Quote',
      description: 'A line of your own, not the member’s words. Left empty, the story writes it.',
      merge: mergeFieldNames,
    }),
  },
  defaults: { quote: '' },
  cardOf: (props) => {
    const { story, headline, quote } = props;
    return {
      ground: 'paper',
      rows: [
        lineRow(
          props,
          { field: 'headline', written: headline, story: story.hook.kicker },
          { role: 'label', tone: 'accent', maxLines: 2 },
        ),
        lineRow(
          props,
          { field: 'quote', written: quote, story: story.closing, most: LONGEST_QUOTE },
          { role: 'closing', tone: 'ink', maxLines: 6 },
        ),
        ...(story.name ? [{ ...nameRow(props, story.span), role: 'detail' as const }] : []),
        { role: 'small', text: story.span, tone: 'muted', maxLines: 1 },
      ],
      visual: null,
      note: null,
    };
  },
});
