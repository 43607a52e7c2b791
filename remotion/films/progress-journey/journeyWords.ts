import type { TypeRole } from '../../design/styles.ts';
import type { TextPlace } from '../../design/TextBox.tsx';
import type { PlacedWords } from '../../lint/placedWords.ts';
import { filledLine } from '../../story/index.ts';
import { prepareFilm, sceneTime } from './FilmContext.tsx';
import type { ProgressJourneyProps } from './schema.ts';
import { consistencyFigures, type SceneId } from './timeline.ts';

interface Entry {
  scene: SceneId;
  role: TypeRole;
  place: TextPlace;
  text: string | null | undefined;
  tone?: 'ink' | 'muted' | 'accent';
  /** Frames after the scene's beginning. */
  delay?: number;
  field?: string | null;
  figure?: boolean;
}

/** The texts of the film where its scenes draw them. Moments are left out: the story cuts their words to fit. */
export function journeyWords(props: ProgressJourneyProps): PlacedWords[] {
  const film = prepareFilm(props);
  const { story, spec, surfaces } = film;
  const { hook, result, closing, consistency } = spec;
  const { adherence, streak } = consistencyFigures(props);
  const figure = adherence ?? streak;
  const headline = filledLine(props.headline, story);
  const closingLine = filledLine(props.closingLine, story);
  const entries: Entry[] = [
    { scene: 'hook', role: 'kicker', place: hook.kicker, text: story.hook.kicker, delay: 10, tone: 'muted' },
    { scene: 'hook', role: 'name', place: hook.name, text: story.name ?? story.span },
    {
      scene: 'hook',
      role: 'headline',
      place: hook.headline,
      text: headline || story.hook.headline,
      delay: 18,
      tone: 'accent',
      field: headline ? 'headline' : null,
    },
    { scene: 'consistency', role: 'number', place: consistency.number, text: figure?.text, figure: true },
    {
      scene: 'consistency',
      role: 'detail',
      place: consistency.caption,
      text: figure?.caption,
      tone: 'muted',
    },
    { scene: 'result', role: 'label', place: result.headline, text: story.result.headline, tone: 'accent' },
    { scene: 'result', role: 'number', place: result.number, text: story.result.changeText, figure: true },
    { scene: 'result', role: 'detail', place: result.caption, text: story.result.caption, tone: 'muted' },
    { scene: 'result', role: 'label', place: result.goal, text: props.showGoal ? story.goal?.text : null },
    {
      scene: 'result',
      role: 'small',
      place: result.typical,
      text: props.showTypicalResult ? story.typicalResult : null,
      tone: 'muted',
    },
    {
      scene: 'closing',
      role: 'closing',
      place: closing.line,
      text: closingLine || story.closing,
      delay: 6,
      field: closingLine ? 'closingLine' : null,
    },
    { scene: 'closing', role: 'label', place: closing.name, text: story.name, delay: 16, tone: 'muted' },
  ];
  return entries.flatMap(
    ({ scene, role, place, text, tone = 'ink', delay = 4, field = null, figure: counts }) => {
      const time = sceneTime(film, scene);
      if (!time || !text) return [];
      const { ground, ...colours } = surfaces[scene];
      return {
        scene,
        text,
        type: spec.type[role],
        place,
        colour: colours[tone],
        ground,
        from: time.from + delay,
        until: time.until,
        field,
        figure: counts ?? false,
      };
    },
  );
}
