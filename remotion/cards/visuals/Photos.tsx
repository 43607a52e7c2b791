import { clamp01, ease } from '../../design/motion.ts';
import type { Box } from '../../design/safeArea.ts';
import type { Surface } from '../../design/surfaces.ts';
import { TextBox } from '../../design/TextBox.tsx';
import { useCards } from '../CardContext.tsx';
import type { TimedCard, Visual } from '../card.ts';
import { typeFor } from '../layout.ts';
import { PhotoTile } from './PhotoTile.tsx';

interface Props {
  visual: Extract<Visual, { kind: 'photos' }>;
  box: Box;
  surface: Surface;
  card: TimedCard;
  frame: number;
}

const gap = 28;
const captionHeight = 64;
/** Width of a tile against its height: upright, as people stand. */
const widest = 0.8;

/** One photo, or two beside each other, each with when it was taken. */
export function Photos({ visual: { photos, initials }, box, surface, card, frame }: Props) {
  const { style, frame: size, spec, cards } = useCards();
  const stays = card.index === cards.length - 1;
  const leaving = stays ? 1 : clamp01((card.until - frame) / 8);
  const between = gap * size.scale;
  const caption = captionHeight * Math.sqrt(size.scale);
  const height = box.h - caption;
  const width = Math.min((box.w - between * (photos.length - 1)) / photos.length, height * widest);
  const free = box.w - width * photos.length - between * (photos.length - 1);
  const left = box.x + (style === 'calm' ? free / 2 : 0);
  return photos.map((photo, index) => {
    const from = card.from + 6 + index * 10;
    const shown = ease.glide(clamp01((frame - from) / 14)) * leaving;
    const tile = { x: left + index * (width + between), y: box.y, w: width, h: height };
    return (
      <div key={`${photo.when}-${index === 0 ? 'first' : 'second'}`}>
        <div style={{ opacity: shown }}>
          <PhotoTile photo={photo} initials={initials} box={tile} surface={surface} />
        </div>
        <TextBox
          text={photo.when}
          place={{
            ...tile,
            y: tile.y + height,
            h: caption,
            align: style === 'calm' ? 'center' : 'left',
            valign: 'bottom',
            maxLines: 1,
          }}
          type={typeFor({ role: 'label' }, spec, size.scale)}
          colour={surface.muted}
          reveal={spec.reveal}
          frame={frame}
          from={from + 6}
          until={stays ? null : card.until}
        />
      </div>
    );
  });
}
