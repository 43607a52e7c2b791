import type { Card, Row } from '../../cards/card.ts';
import { editedCards } from '../../cards/editing.ts';
import { filledLine, type Scene, type Story } from '../../story/index.ts';
import type { ProgressJourneyProps } from './schema.ts';

/** Two beats to look at the finished line, and two before each moment and the end. */
const fewestJourneyBeats = (moments: number) => 2 * moments + 4;

const line = (role: Row['role'], text: string, tone: Row['tone'] = 'ink', maxLines = 1): Row => ({
  role,
  text,
  tone,
  maxLines,
});
const figure = (text: string): Row => ({ ...line('number', text), counts: { value: 0, decimals: 0 } });

/** Figures of the consistency scene that are both in the story and wanted. */
export function consistencyFigures(props: ProgressJourneyProps): {
  adherence: Story['adherence'];
  streak: Story['streak'];
} {
  return {
    adherence: props.showAdherence ? props.story.adherence : null,
    streak: props.showStreak ? props.story.streak : null,
  };
}

/** What each scene says, in an order that does not change with what a story lacks: a timeline names rows by their place. */
function rowsOf(props: ProgressJourneyProps, id: Scene['id']): Row[] {
  const { story, showGoal } = props;
  const { adherence, streak } = consistencyFigures(props);
  const first = adherence ?? streak;
  if (id === 'hook') {
    return [
      line('kicker', story.hook.kicker, 'muted'),
      line('name', story.name ?? story.span),
      line('headline', filledLine(props.headline, story) || story.hook.headline, 'accent'),
    ];
  }
  if (id === 'journey') return story.moments.map(({ title }) => line('title', title));
  if (id === 'consistency') {
    const second = adherence && streak ? [line('detail', streak.caption, 'muted')] : [];
    return first ? [line('detail', first.caption, 'muted'), figure(first.text), ...second] : [];
  }
  if (id === 'result') {
    const goal = showGoal && story.goal ? [line('label', story.goal.text)] : [];
    return [
      line('label', story.result.headline, 'accent'),
      line('detail', story.result.caption, 'muted'),
      figure(story.result.changeText),
      ...goal,
    ];
  }
  const name = story.name ? [line('label', story.name, 'muted')] : [];
  return [line('closing', filledLine(props.closingLine, story) || story.closing), ...name];
}

/** What the film's one line needs: it is opened, drawn and closed in this order, and never left out. */
function fixedOf(id: Scene['id'], moments: number): Card['fixed'] {
  if (id === 'journey') return { place: true, shown: true, fewestBeats: fewestJourneyBeats(moments) };
  return id === 'hook' || id === 'closing' ? { place: true } : undefined;
}

/** The film's scenes as its story tells them. The consistency scene is left out when its figures are absent or not wanted. */
export function journeyCards(props: ProgressJourneyProps): Card[] {
  const { scenes, moments } = props.story;
  const { adherence, streak } = consistencyFigures(props);
  return scenes.flatMap(({ id, beats }): Card[] => {
    if (id === 'consistency' && !adherence && !streak) return [];
    const onlyOne = id === 'consistency' && Boolean(adherence) !== Boolean(streak);
    return [
      {
        id,
        beats: onlyOne ? Math.min(beats, 4) : beats,
        ground: 'paper',
        rows: rowsOf(props, id),
        visual: null,
        note: null,
        brand: id === 'closing' && props.branded,
        fixed: fixedOf(id, moments.length),
      },
    ];
  });
}

/** The scenes as they are shown: the story's, with what somebody made of its timeline. */
export const shownCards = (props: ProgressJourneyProps): Card[] =>
  editedCards(journeyCards(props), props.timeline);
