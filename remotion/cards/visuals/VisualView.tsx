import { clamp01, ease } from '../../design/motion.ts';
import type { Box } from '../../design/safeArea.ts';
import type { Surface } from '../../design/surfaces.ts';
import { useCards } from '../CardContext.tsx';
import type { TimedCard, Visual } from '../card.ts';
import { Badge } from './Badge.tsx';
import { Curve } from './Curve.tsx';
import { Days } from './Days.tsx';
import type { Drawing } from './drawing.ts';
import { Ring } from './Ring.tsx';
import { Run } from './Run.tsx';

const drawFrames = 40;
const leaveFrames = 8;

export function VisualView({
  visual,
  box,
  surface,
  card,
  frame,
}: {
  visual: Exclude<Visual, { kind: 'photos' | 'figures' }>;
  box: Box;
  surface: Surface;
  card: TimedCard;
  frame: number;
}) {
  const { frame: size, style, cards } = useCards();
  const stays = card.index === cards.length - 1;
  const shown =
    clamp01((frame - card.from - 6) / 8) * (stays ? 1 : clamp01((card.until - frame) / leaveFrames));
  const drawn = ease.glide(clamp01((frame - card.from - 8) / drawFrames));
  const drawing: Drawing = { box, surface, style, scale: size.scale, drawn };
  return (
    <svg
      width={size.width}
      height={size.height}
      role="presentation"
      style={{ position: 'absolute', opacity: shown }}
    >
      {visual.kind === 'ring' && <Ring {...drawing} share={visual.share} />}
      {visual.kind === 'days' && <Days {...drawing} days={visual.days} />}
      {visual.kind === 'run' && <Run {...drawing} days={visual.days} />}
      {visual.kind === 'badge' && <Badge {...drawing} />}
      {visual.kind === 'curve' && <Curve {...drawing} visual={visual} />}
    </svg>
  );
}
