import { useMemo } from 'react';
import { AbsoluteFill, useCurrentFrame } from 'remotion';
import { FontGate } from '../../design/FontGate.tsx';
import { Soundtrack } from '../Soundtrack.tsx';
import { FilmProvider, prepareFilm, sceneTime } from './FilmContext.tsx';
import { consistencyFigures, shownCards } from './journeyCards.ts';
import { Axes, GoalLevel } from './layers/Axes.tsx';
import { Backdrop } from './layers/Backdrop.tsx';
import { DotSwarm } from './layers/DotSwarm.tsx';
import { Head, Line } from './layers/Line.tsx';
import { Markers } from './layers/Markers.tsx';
import { ChangeMeasure, StartLevel } from './layers/StartLevel.tsx';
import { Water } from './layers/Water.tsx';
import { lineStateAt } from './lineState.ts';
import { Closing } from './scenes/Closing.tsx';
import { Consistency } from './scenes/Consistency.tsx';
import { Hook } from './scenes/Hook.tsx';
import { Journey } from './scenes/Journey.tsx';
import { Result } from './scenes/Result.tsx';
import type { ProgressJourneyProps } from './schema.ts';

/** One member's weight as a line through time: one line from the first frame to the last. 30 frames a second. */
export function ProgressJourney(props: ProgressJourneyProps) {
  const words = [
    props.story.name,
    ...shownCards(props).flatMap(({ rows }) => rows.map(({ text }) => text)),
  ].join(' ');
  return (
    <FontGate words={words}>
      <Film {...props} />
    </FontGate>
  );
}

function Film(props: ProgressJourneyProps) {
  const frame = useCurrentFrame();
  const film = useMemo(() => prepareFilm(props), [props]);
  const state = lineStateAt(film, frame);
  const result = sceneTime(film, 'result');
  const { adherence } = consistencyFigures(props);
  const { width, height } = film.spec.frame;
  const filled = adherence ? Math.round(adherence.share * 100) : 100;
  return (
    <FilmProvider value={film}>
      <AbsoluteFill style={{ overflow: 'hidden', backgroundColor: state.ground }}>
        <AbsoluteFill>
          <Backdrop frame={frame} />
        </AbsoluteFill>
        <svg width={width} height={height} role="presentation" style={{ position: 'absolute' }}>
          {props.style === 'calm' && <Water state={state} frame={frame} />}
          <Axes state={state} />
          <StartLevel state={state} frame={frame} />
          <GoalLevel state={state} />
          <Line state={state} />
          <Markers state={state} frame={frame} />
          <DotSwarm state={state} frame={frame} filled={filled} />
          {result && props.story.direction !== 'maintain' && frame < result.until + 10 && (
            <ChangeMeasure state={state} frame={frame} from={result.from + 20} until={result.until} />
          )}
          <Head state={state} value={state.headValue} frame={frame} />
        </svg>
        {props.sound && <Soundtrack music={props.music} />}
        <Hook frame={frame} />
        <Journey frame={frame} state={state} />
        <Consistency frame={frame} />
        <Result frame={frame} />
        <Closing frame={frame} />
      </AbsoluteFill>
    </FilmProvider>
  );
}
