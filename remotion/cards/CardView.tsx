import { brandName } from '../design/brand.ts';
import { Figure } from '../design/Figure.tsx';
import { clamp01, ease } from '../design/motion.ts';
import type { Box } from '../design/safeArea.ts';
import type { Surface } from '../design/surfaces.ts';
import { TextBox } from '../design/TextBox.tsx';
import { formatNumber } from '../story/index.ts';
import { BrandLine } from './BrandLine.tsx';
import { type CardScene, surfaceOf, useCards } from './CardContext.tsx';
import type { Row, TimedCard } from './card.ts';
import { type PlacedRow, regionsOf, stack, typeFor } from './layout.ts';
import { Figures } from './visuals/Figures.tsx';
import { Photos } from './visuals/Photos.tsx';
import { VisualView } from './visuals/VisualView.tsx';

/** Frames between the arrival of one row and the next. */
const rowDelay = 5;
const countFrames = 34;

/** One card: its rows arrive from top to bottom, then what is drawn, then the note. */
export function CardView({ card, frame }: { card: TimedCard; frame: number }) {
  const scene = useCards();
  const { style, format, frame: size, spec } = scene;
  const surface = surfaceOf(scene, card);
  const regions = regionsOf(card, format, style);
  const brandRow: Row = { role: 'title', text: brandName, tone: 'ink', maxLines: 1 };
  const placed = stack(card.brand ? [...card.rows, brandRow] : card.rows, regions.words, scene, size.scale);
  const last = scene.cards.length - 1;
  const until = card.index === last ? null : card.until;
  const noteFrom = card.from + 8 + placed.length * rowDelay;
  return (
    <>
      {card.visual?.kind === 'photos' && (
        <Photos visual={card.visual} box={regions.visual} surface={surface} card={card} frame={frame} />
      )}
      {card.visual?.kind === 'figures' && (
        <Figures
          figures={card.visual.figures}
          box={regions.visual}
          surface={surface}
          card={card}
          frame={frame}
        />
      )}
      {card.visual && card.visual.kind !== 'photos' && card.visual.kind !== 'figures' && (
        <VisualView visual={card.visual} box={regions.visual} surface={surface} card={card} frame={frame} />
      )}
      {placed.map((entry, index) => {
        const from = card.from + 3 + index * rowDelay;
        return entry.row === brandRow ? (
          <BrandLine key="brand" placed={entry} surface={surface} frame={frame} from={from} />
        ) : (
          <CardRow key={`${entry.row.role}-${entry.row.text}`} {...{ entry, surface, frame, from, until }} />
        );
      })}
      {card.note && (
        <TextBox
          text={card.note}
          place={{
            ...regions.note,
            align: style === 'calm' ? 'center' : 'left',
            valign: 'bottom',
            maxLines: 2,
          }}
          type={typeFor({ role: 'small' }, spec, size.scale)}
          colour={surface.muted}
          reveal={spec.reveal}
          frame={frame}
          from={noteFrom}
          until={until}
        />
      )}
      {card.signed && (
        <BrandLine
          placed={{ row: brandRow, ...signature(regions.brand, scene) }}
          surface={surface}
          frame={frame}
          from={noteFrom}
        />
      )}
    </>
  );
}

/** The brand's line stands on the last line of its box. */
function signature(box: Box, { style, spec, frame }: CardScene): Omit<PlacedRow, 'row'> {
  const type = typeFor({ role: 'label' }, spec, frame.scale);
  const h = type.size * type.leading;
  const align = style === 'calm' ? 'center' : 'left';
  return { type, place: { ...box, y: box.y + box.h - h, h, align, valign: 'middle', maxLines: 1 } };
}

interface RowProps {
  entry: PlacedRow;
  surface: Surface;
  frame: number;
  from: number;
  until: number | null;
}

function CardRow({ entry: { row, type, place }, surface, frame, from, until }: RowProps) {
  const { spec } = useCards();
  const shared = { place, type, reveal: spec.reveal, colour: surface[row.tone], frame, from };
  if (!row.counts) {
    return <TextBox {...shared} text={row.text} until={until} rightToLeft={row.rightToLeft ?? false} />;
  }
  const share = ease.arrive(clamp01((frame - from - 2) / countFrames));
  return (
    <Figure
      {...shared}
      text={counted(row.text, row.counts, share)}
      widest={row.text}
      unitColour={surface.muted}
      until={until ?? Number.POSITIVE_INFINITY}
    />
  );
}

/** The text with its number on the way from nought. It ends with exactly the text of the story. */
function counted(text: string, { value, decimals }: NonNullable<Row['counts']>, share: number): string {
  const whole = [decimals, 0]
    .map((places) => formatNumber(Math.abs(value), places))
    .find((n) => text.includes(n));
  if (share >= 1 || !whole) return text;
  const places = whole.includes('.') ? decimals : 0;
  return text.replace(whole, formatNumber(Math.abs(value) * share, places));
}
