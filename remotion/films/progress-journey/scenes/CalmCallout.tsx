import { xOf, yOf } from '../../../design/chartScale.ts';
import { ease, lerp } from '../../../design/motion.ts';
import { useFilm } from '../FilmContext.tsx';
import type { CalloutProps } from './callout.ts';
import { Words } from './Words.tsx';

/** A line hangs from the point on the chart down to the words in the water. */
export function CalmCallout({ entry: { moment, from, until }, frame, state }: CalloutProps) {
  const { surfaces, spec } = useFilm();
  if (frame < from || frame > until) return null;
  const { ink, muted, accent, line } = surfaces.journey;
  const x = xOf(state.view, moment.day);
  const y = yOf(state.view, moment.value) + 30;
  const grown = ease.arrive(Math.min(1, (frame - from) / 16)) * Math.min(1, (until - frame) / 8);
  const words = { frame, until };
  const { x: left, y: top, w } = spec.moments;
  const place = (from: number, height: number) => ({
    x: left,
    w,
    y: top + from * spec.small,
    h: height * spec.small,
    align: 'center' as const,
    valign: 'middle' as const,
    maxLines: 1,
  });
  return (
    <>
      <svg
        width={spec.frame.width}
        height={spec.frame.height}
        role="presentation"
        style={{ position: 'absolute' }}
      >
        <path
          d={`M${x} ${y}V${lerp(y, state.view.rect.y + state.view.rect.h + 18, grown)}M${x} ${top - 26 * grown}V${top - 8}`}
          stroke={line}
          strokeWidth={3}
          strokeDasharray="2 10"
          strokeLinecap="round"
          opacity={grown}
        />
      </svg>
      <Words
        {...words}
        type="label"
        place={place(0, 54)}
        text={moment.when}
        colour={accent}
        from={from + 2}
      />
      <Words {...words} type="title" place={place(56, 90)} text={moment.title} colour={ink} from={from + 4} />
      <Words
        {...words}
        type="detail"
        place={place(150, 64)}
        text={moment.detail}
        colour={muted}
        from={from + 8}
      />
    </>
  );
}
