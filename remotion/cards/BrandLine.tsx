import { BrandMark } from '../design/BrandMark.tsx';
import { brandName } from '../design/brand.ts';
import { textWidth } from '../design/fitText.ts';
import type { Surface } from '../design/surfaces.ts';
import { TextBox } from '../design/TextBox.tsx';
import { useCards } from './CardContext.tsx';
import type { PlacedRow } from './layout.ts';

interface Props {
  placed: PlacedRow;
  surface: Surface;
  frame: number;
  from: number;
}

/** The brand's mark and name in one line. */
export function BrandLine({ placed: { type, place }, surface, frame, from }: Props) {
  const { spec, frame: size } = useCards();
  const mark = type.size * 1.25;
  const width = mark + textWidth(brandName, type, type.size) * 1.02;
  const x = place.align === 'center' ? place.x + (place.w - width) / 2 : place.x;
  return (
    <>
      <svg width={size.width} height={size.height} role="presentation" style={{ position: 'absolute' }}>
        <BrandMark
          x={x}
          y={place.y + type.size * 0.08}
          size={type.size}
          colour={surface.accent}
          frame={frame}
          from={from}
        />
      </svg>
      <TextBox
        text={brandName}
        place={{ ...place, x: x + mark, w: width - mark + 8, align: 'left' }}
        type={type}
        colour={surface.ink}
        reveal={spec.reveal}
        frame={frame}
        from={from + 4}
        until={null}
      />
    </>
  );
}
