import { curveOf } from '../cards/commonCards.ts';
import { shown } from '../films/choices.ts';
import { defineStill, lineRow, nameRow } from './defineStill.tsx';

/** The trend as one line, with what it comes to. */
export const chartCard = defineStill({
  id: 'chart-card',
  version: 1,
  title: 'Chart card',
  description: 'A picture of the whole trend line, from the first weigh-in to the last.',
  choices: {
    showMilestone: shown(
      'Mark the milestone',
      'A mark on the day of the last milestone, where there is one.',
    ),
    showTypicalResult: shown(
      'Show the typical result',
      'The median of comparable members. Advertising rules ask for it beside a single result.',
    ),
  },
  defaults: { showMilestone: true, showTypicalResult: true },
  cardOf: (props) => {
    const { story, headline, showMilestone, showTypicalResult } = props;
    const { milestone, result, chart, hook } = story;
    const mark: [number, number] | null =
      showMilestone && milestone ? [milestone.day, milestone.value] : null;
    return {
      ground: 'paper',
      rows: [
        nameRow(props, story.span),
        lineRow(
          props,
          { field: 'headline', written: headline, story: hook.headline },
          { role: 'label', tone: 'accent', maxLines: 2 },
        ),
        { role: 'title', text: result.changeText, tone: 'ink', maxLines: 1 },
        { role: 'detail', text: result.caption, tone: 'muted', maxLines: 2 },
      ],
      visual: { ...curveOf(props, mark), ends: [chart.startLabel, chart.endLabel] },
      note: showTypicalResult ? story.typicalResult : null,
    };
  },
});
