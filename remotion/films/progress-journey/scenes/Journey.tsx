import { dayLabel, formatNumber, roundTo, type Story } from '../../../story/index.ts';
import { sceneTime, useFilm } from '../FilmContext.tsx';
import type { LineState } from '../lineState.ts';
import { Callouts } from './Callouts.tsx';
import { BigNumber, Words } from './Words.tsx';

/** The trend as a number that runs with the head of the line, and the story's moments. */
export function Journey({ frame, state }: { frame: number; state: LineState }) {
  const film = useFilm();
  const { story, spec, surfaces } = film;
  const time = sceneTime(film, 'journey');
  if (!time || frame < time.from || frame > time.until) return null;
  const { ink, muted, accent } = surfaces.journey;
  const { from, until } = time;
  const day = Math.round(state.head);
  const { startOn, days } = story.chart;
  const when = dayLabel(startOn ?? '', day, startOn ? 'dates' : 'weeks', days > 330);
  return (
    <>
      <Words
        type="kicker"
        place={spec.journey.kicker}
        text={story.name ?? story.span}
        colour={muted}
        frame={frame}
        from={from + 4}
        until={until}
        rightToLeft={story.name !== null && story.rightToLeft}
      />
      <BigNumber
        place={spec.journey.number}
        text={shown(story, state.headValue)}
        widest={widestOf(story)}
        colour={ink}
        unitColour={muted}
        frame={frame}
        from={from + 2}
        until={until}
      />
      <Words
        type="label"
        place={spec.journey.label}
        text={`Trend, ${when.replace('Week', 'week')}`}
        colour={accent}
        frame={frame}
        from={from + 8}
        until={until}
      />
      <Callouts frame={frame} state={state} />
    </>
  );
}

/** Decimals are kept on whole numbers: a counter that drops them trembles. */
function shown(story: Story, value: number): string {
  return `${formatNumber(roundTo(value, story.step), story.decimals)}\u00a0${story.unit}`;
}

function widestOf(story: Story): string {
  const values = story.chart.trend.flat().map(([, value]) => shown(story, value));
  return values.reduce((widest, text) => (text.length > widest.length ? text : widest), '');
}
