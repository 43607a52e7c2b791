import type { TypeRole } from '../../design/styles.ts';
import type { TextPlace } from '../../design/TextBox.tsx';
import type { PlacedWords } from '../../lint/placedWords.ts';
import { filledLine } from '../../story/index.ts';
import { prepareFilm, said, sceneTime } from './FilmContext.tsx';
import { consistencyFigures } from './journeyCards.ts';
import type { ProgressJourneyProps } from './schema.ts';
import type { SceneId } from './timeline.ts';

interface Entry {
  scene: SceneId;
  role: TypeRole;
  place: TextPlace;
  /** The scene's row that is said here, or a text of the story's own. */
  text: number | string | null | undefined;
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
  const written = (choice: 'headline' | 'closingLine') => (filledLine(props[choice], story) ? choice : null);
  const entries: Entry[] = [
    { scene: 'hook', role: 'kicker', place: hook.kicker, text: 0, delay: 10, tone: 'muted' },
    { scene: 'hook', role: 'name', place: hook.name, text: 1 },
    {
      scene: 'hook',
      role: 'headline',
      place: hook.headline,
      text: 2,
      delay: 18,
      tone: 'accent',
      field: written('headline'),
    },
    {
      scene: 'journey',
      role: 'kicker',
      place: spec.journey.kicker,
      text: story.name ?? story.span,
      tone: 'muted',
    },
    { scene: 'consistency', role: 'number', place: consistency.number, text: figure?.text, figure: true },
    {
      scene: 'consistency',
      role: 'detail',
      place: consistency.caption,
      text: 0,
      tone: 'muted',
    },
    { scene: 'result', role: 'label', place: result.headline, text: 0, tone: 'accent' },
    { scene: 'result', role: 'number', place: result.number, text: story.result.changeText, figure: true },
    { scene: 'result', role: 'detail', place: result.caption, text: 1, tone: 'muted' },
    { scene: 'result', role: 'label', place: result.goal, text: 3 },
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
      text: 0,
      delay: 6,
      field: written('closingLine'),
    },
    { scene: 'closing', role: 'label', place: closing.name, text: 1, delay: 16, tone: 'muted' },
  ];
  return entries.flatMap(
    ({ scene, role, place, text: told, tone = 'ink', delay = 4, field = null, figure: counts }) => {
      const time = sceneTime(film, scene);
      const text = typeof told === 'number' ? said(film, scene, told) : told;
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
