import { BrandMark } from '../../../design/BrandMark.tsx';
import { brandName } from '../../../design/brand.ts';
import { textWidth } from '../../../design/fitText.ts';
import { said, sceneTime, useFilm } from '../FilmContext.tsx';
import { Words } from './Words.tsx';

/** Last line over the line that has come to rest. The unbranded film ends here without any sign of the brand. */
export function Closing({ frame }: { frame: number }) {
  const film = useFilm();
  const { story, props, spec, surfaces } = film;
  const time = sceneTime(film, 'closing');
  if (!time || frame < time.from) return null;
  const { ink, muted } = surfaces.closing;
  const { from } = time;
  const words = { frame, until: null };
  return (
    <>
      <Words
        {...words}
        type="closing"
        place={spec.closing.line}
        text={said(film, 'closing', 0)}
        colour={ink}
        from={from + 6}
      />
      {story.name && (
        <Words
          {...words}
          type="label"
          place={spec.closing.name}
          text={said(film, 'closing', 1)}
          colour={muted}
          from={from + 16}
          rightToLeft={story.rightToLeft}
        />
      )}
      {props.branded && <Brand frame={frame} from={from + 20} />}
    </>
  );
}

function Brand({ frame, from }: { frame: number; from: number }) {
  const { spec, surfaces } = useFilm();
  const { ink, accent } = surfaces.closing;
  const place = spec.closing.brand;
  const type = spec.type.title;
  const size = type.size;
  const width = size * 1.25 + textWidth(brandName, type, size);
  const x = place.align === 'center' ? place.x + (place.w - width) / 2 : place.x;
  const words = { ...place, x: x + size * 1.25, w: width, align: 'left' as const, h: size * 1.4 };
  return (
    <>
      <svg
        width={spec.frame.width}
        height={spec.frame.height}
        role="presentation"
        style={{ position: 'absolute' }}
      >
        <BrandMark x={x} y={place.y + size * 0.2} size={size} colour={accent} frame={frame} from={from} />
      </svg>
      <Words
        type="title"
        place={{ ...words, valign: 'middle' }}
        text={brandName}
        colour={ink}
        frame={frame}
        from={from + 4}
        until={null}
      />
    </>
  );
}
