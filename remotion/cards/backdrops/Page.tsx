import { filmFonts } from '../../design/fonts.ts';
import { clamp01, ease } from '../../design/motion.ts';
import { useCards } from '../CardContext.tsx';
import type { TimedCard } from '../card.ts';

/** Paper with the rules of a printed page and its folio. */
export function Page({ card, frame }: { card: TimedCard; frame: number }) {
  const { grounds, frame: size, cards } = useCards();
  const { ground, ink, muted } = grounds.paper;
  const { safe, scale, width, height } = size;
  const drawn = ease.arrive(clamp01(frame / 36));
  const right = safe.x + safe.w * drawn;
  const bottom = safe.y + safe.h + 10;
  return (
    <svg width={width} height={height} role="presentation" style={{ position: 'absolute' }}>
      <rect width={width} height={height} fill={ground} />
      <path d={`M${safe.x} ${safe.y - 14}H${right}`} stroke={ink} strokeWidth={6} />
      <path d={`M${safe.x} ${safe.y - 2}H${right}`} stroke={ink} strokeWidth={2} />
      <path d={`M${safe.x} ${bottom}H${right}`} stroke={ink} strokeWidth={2} />
      {cards.length > 1 && (
        <text
          x={safe.x + safe.w}
          y={safe.y + 46 * scale}
          textAnchor="end"
          fontFamily={filmFonts.text}
          fontWeight={550}
          fontSize={34 * scale}
          fill={muted}
          opacity={drawn}
        >
          {`${card.index + 1} / ${cards.length}`}
        </text>
      )}
    </svg>
  );
}
