import { springAt } from '../../../design/motion.ts';
import { useFilm } from '../FilmContext.tsx';
import type { CalloutProps } from './callout.ts';
import { Words } from './Words.tsx';

const lean = 44;

/** A leaning slab that slams in on the beat and is pushed out by the next one. */
export function BoldCallout({ entry: { moment, from, until }, frame }: CalloutProps) {
  const { pop, spec } = useFilm();
  if (frame < from || frame > until) return null;
  const { ground, ink } = pop;
  const { width } = spec.frame;
  const { y: top, h: height } = spec.moments;
  const edge = width - 40;
  const arrived = springAt(frame, from, 'snappy');
  // The words leave first: white letters must not be left standing on the page.
  const left = Math.max(0, (frame - until + 5) / 5) ** 2;
  const x = (arrived - 1) * width + left * width * 1.1;
  const words = { frame, until: until - 5 };
  const place = (from: number, rowHeight: number) => ({
    x: spec.moments.x,
    w: spec.moments.w,
    y: top + from * spec.small,
    h: rowHeight * spec.small,
    align: 'left' as const,
    valign: 'middle' as const,
    maxLines: 1,
  });
  return (
    <>
      <svg width={width} height={spec.frame.height} role="presentation" style={{ position: 'absolute' }}>
        <path
          d={`M-60 ${top}H${edge + lean}L${edge} ${top + height}H-60Z`}
          transform={`translate(${x} 0)`}
          fill={ground}
        />
      </svg>
      <Words {...words} type="label" place={place(26, 70)} text={moment.when} colour={ink} from={from + 2} />
      <Words
        {...words}
        type="title"
        place={place(98, 124)}
        text={moment.title}
        colour={ink}
        from={from + 3}
      />
      <Words
        {...words}
        type="detail"
        place={place(228, 76)}
        text={moment.detail}
        colour={ink}
        from={from + 6}
      />
    </>
  );
}
