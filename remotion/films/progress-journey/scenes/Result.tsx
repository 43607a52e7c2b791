import { clamp01, ease, lerp } from '../../../design/motion.ts';
import { formatChange, formatNumber, roundTo } from '../../../story/index.ts';
import { said, sceneTime, useFilm } from '../FilmContext.tsx';
import { BigNumber, Words } from './Words.tsx';

/** What the line came to, how far that is towards the goal, and beside it what is typical. */
export function Result({ frame }: { frame: number }) {
  const film = useFilm();
  const { story, props, spec, surfaces } = film;
  const time = sceneTime(film, 'result');
  if (!time || frame < time.from || frame > time.until) return null;
  const { ink, muted, accent } = surfaces.result;
  const { from, until } = time;
  const { result, goal, typicalResult } = story;
  const counted = ease.arrive(clamp01((frame - from - 6) / 36));
  const number =
    story.direction === 'maintain' || counted >= 1
      ? result.changeText
      : formatChange(roundTo(result.change * counted, story.step), story.unit, story.decimals);
  const sign = result.change > 0 ? '+' : '';
  const widest =
    story.direction === 'maintain'
      ? result.changeText
      : `${sign}${formatNumber(result.change, story.decimals)}\u00a0${story.unit}`;
  const words = { frame, until };
  return (
    <>
      <Words
        {...words}
        type="label"
        place={spec.result.headline}
        text={said(film, 'result', 0)}
        colour={accent}
        from={from + 4}
      />
      <BigNumber
        {...words}
        place={spec.result.number}
        text={number}
        colour={ink}
        unitColour={muted}
        widest={widest}
        from={from + 6}
      />
      <Words
        {...words}
        type="detail"
        place={spec.result.caption}
        text={said(film, 'result', 1)}
        colour={muted}
        from={from + 14}
      />
      {props.showGoal && goal && (
        <>
          <Words
            {...words}
            type="label"
            place={spec.result.goal}
            text={said(film, 'result', 3)}
            colour={ink}
            from={from + 22}
          />
          {story.direction !== 'maintain' && (
            <GoalBar frame={frame} from={from + 24} until={until} progress={goal.progress} />
          )}
        </>
      )}
      {props.showTypicalResult && typicalResult && (
        <Words
          {...words}
          type="small"
          place={spec.result.typical}
          text={typicalResult}
          colour={muted}
          from={from + 26}
        />
      )}
    </>
  );
}

function GoalBar({
  frame,
  from,
  until,
  progress,
}: {
  frame: number;
  from: number;
  until: number;
  progress: number;
}) {
  const { spec, surfaces } = useFilm();
  const { x, y, w, h } = spec.goalBar;
  const shown = clamp01((frame - from) / 10) * clamp01((until - frame) / 8);
  const filled = lerp(0, w, progress * ease.arrive(clamp01((frame - from - 4) / 30)));
  const { hairline, line } = surfaces.result;
  const middle = y + h / 2;
  return (
    <svg
      width={spec.frame.width}
      height={spec.frame.height}
      role="presentation"
      style={{ position: 'absolute', opacity: shown }}
    >
      <path d={`M${x} ${middle}H${x + w}`} stroke={hairline} strokeWidth={h} strokeLinecap="round" />
      {filled > 1 && (
        <path d={`M${x} ${middle}H${x + filled}`} stroke={line} strokeWidth={h} strokeLinecap="round" />
      )}
    </svg>
  );
}
