import type { SmallFigure } from '../cards/card.ts';
import { shown } from '../films/choices.ts';
import { defineStill, lineRow, nameRow, type StillProps } from './defineStill.tsx';

type Props = StillProps & { showAdherence: boolean; showStreak: boolean; showTypicalResult: boolean };

function smallFigures({ story, showAdherence, showStreak }: Props): SmallFigure[] {
  const figures = [{ text: story.weighInCount.toLocaleString('en'), caption: 'weigh-ins' }];
  if (showAdherence && story.adherence) {
    const { text } = story.adherence;
    // A small share is told as what was done, not as a mark.
    figures.push({ text, caption: text.endsWith('%') ? 'of the plan' : 'planned things' });
  }
  if (showStreak && story.streak) figures.push({ text: story.streak.text, caption: 'longest run' });
  return figures;
}

/** The change, and what it was made of. */
export const statsCard = defineStill({
  id: 'stats-card',
  version: 1,
  title: 'Stats card',
  description: 'A picture of the change on the trend line, with the weigh-ins and days behind it.',
  choices: {
    showAdherence: shown('Show adherence', 'How much of the plan was done, where it is known.'),
    showStreak: shown('Show the longest streak', 'Longest run of days, where there is one.'),
    showTypicalResult: shown(
      'Show the typical result',
      'The median of comparable members. Advertising rules ask for it beside a single result.',
    ),
  },
  defaults: { showAdherence: true, showStreak: true, showTypicalResult: true },
  cardOf: (props) => {
    const { story, headline, showTypicalResult } = props;
    const { result, direction, decimals } = story;
    const counts = direction === 'maintain' ? {} : { counts: { value: result.change, decimals } };
    return {
      ground: 'paper',
      rows: [
        nameRow(props, story.span),
        lineRow(
          props,
          { field: 'headline', written: headline, story: result.headline },
          { role: 'label', tone: 'accent', maxLines: 2 },
        ),
        { role: 'number', text: result.changeText, tone: 'ink', maxLines: 1, ...counts },
        { role: 'detail', text: result.caption, tone: 'muted', maxLines: 2 },
      ],
      visual: { kind: 'figures', figures: smallFigures(props) },
      note: showTypicalResult ? story.typicalResult : null,
    };
  },
});
