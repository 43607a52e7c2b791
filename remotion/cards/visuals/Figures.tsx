import { clamp01, ease } from '../../design/motion.ts';
import type { Box } from '../../design/safeArea.ts';
import type { Surface } from '../../design/surfaces.ts';
import { TextBox } from '../../design/TextBox.tsx';
import { useCards } from '../CardContext.tsx';
import type { SmallFigure, TimedCard } from '../card.ts';
import { figureCells } from './figureCells.ts';

const ruleWeights = { calm: 3, bold: 10, editorial: 2 } as const;

interface Props {
  figures: readonly SmallFigure[];
  box: Box;
  surface: Surface;
  card: TimedCard;
  frame: number;
}

/** Small figures beside each other, each under a rule that draws itself. */
export function Figures({ figures, box, surface, card, frame }: Props) {
  const scene = useCards();
  const { spec, style, frame: size, cards } = scene;
  const from = card.from + 12;
  const until = card.index === cards.length - 1 ? null : card.until;
  const drawn = ease.arrive(clamp01((frame - from) / 24));
  const shared = { reveal: spec.reveal, frame, from, until };
  return figureCells(figures, box, scene).map(({ value, caption, rule }) => (
    <div key={caption.text}>
      <svg width={size.width} height={size.height} role="presentation" style={{ position: 'absolute' }}>
        <path
          d={`M${rule.x} ${rule.y}h${rule.w * drawn}`}
          stroke={style === 'editorial' ? surface.hairline : surface.line}
          strokeWidth={ruleWeights[style] * size.scale}
        />
      </svg>
      <TextBox {...shared} {...value} colour={surface.ink} />
      <TextBox {...shared} {...caption} colour={surface.muted} />
    </div>
  ));
}
