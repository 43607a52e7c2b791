import { springAt } from '../../../design/motion.ts';
import { filmSize, safeArea } from '../../../design/safeArea.ts';
import { useFilm } from '../FilmContext.tsx';
import type { CalloutProps } from './callout.ts';
import { Words } from './Words.tsx';

const top = 1216;
const height = 330;
const lean = 44;
const row = { x: safeArea.x, w: safeArea.w, align: 'left', valign: 'middle', maxLines: 1 } as const;

/** A leaning slab that slams in on the beat and is pushed out by the next one. */
export function BoldCallout({ entry: { moment, from, until }, frame }: CalloutProps) {
  const { pop } = useFilm();
  if (frame < from || frame > until) return null;
  const { ground, ink } = pop;
  const arrived = springAt(frame, from, 'snappy');
  // The words leave first: white letters must not be left standing on the page.
  const left = Math.max(0, (frame - until + 5) / 5) ** 2;
  const x = (arrived - 1) * filmSize.width + left * filmSize.width * 1.1;
  const words = { frame, until: until - 5 };
  return (
    <>
      <svg
        width={filmSize.width}
        height={filmSize.height}
        role="presentation"
        style={{ position: 'absolute' }}
      >
        <path
          d={`M-60 ${top}H${1040 + lean}L${1040} ${top + height}H-60Z`}
          transform={`translate(${x} 0)`}
          fill={ground}
        />
      </svg>
      <Words
        {...words}
        type="label"
        place={{ ...row, y: top + 26, h: 70 }}
        text={moment.when}
        colour={ink}
        from={from + 2}
      />
      <Words
        {...words}
        type="title"
        place={{ ...row, y: top + 98, h: 124 }}
        text={moment.title}
        colour={ink}
        from={from + 3}
      />
      <Words
        {...words}
        type="detail"
        place={{ ...row, y: top + 228, h: 76 }}
        text={moment.detail}
        colour={ink}
        from={from + 6}
      />
    </>
  );
}
