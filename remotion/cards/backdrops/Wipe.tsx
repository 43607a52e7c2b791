import { clamp01, ease, lerp } from '../../design/motion.ts';
import { surfaceOf, useCards } from '../CardContext.tsx';
import { framesPerBeat, type TimedCard } from '../card.ts';

/** Corners and edges that the disc visits, as shares of the frame; it travels through the film and never appears anew. */
const stations = [
  [0.84, 0.86],
  [0.1, 0.7],
  [0.94, 0.14],
  [0.2, 0.08],
  [0.78, 0.3],
] as const;
const radius = 0.36;

const stationOf = (index: number) => stations[Math.max(0, index) % stations.length] ?? stations[0];

/** Flat colour that changes with a leaning wipe on the cut, and a disc that breathes with the beat. */
export function Wipe({ card, frame }: { card: TimedCard; frame: number }) {
  const scene = useCards();
  const { width, height } = scene.frame;
  const previous = scene.cards[card.index - 1] ?? card;
  const [before, now] = [surfaceOf(scene, previous), surfaceOf(scene, card)];
  const lean = width * 0.24;
  const edge = lerp(-lean, width + lean, ease.arrive(clamp01((frame - card.from) / 16)));
  const wipe = `M0 0H${edge + lean}L${edge - lean} ${height}H0Z`;
  const moved = ease.glide(clamp01((frame - card.from) / 30));
  const [from, to] = [stationOf(previous.index), stationOf(card.index)];
  const beat = 1 + 0.035 * (1 - clamp01((frame % framesPerBeat) / 12)) ** 2;
  const disc = {
    cx: width * lerp(from[0], to[0], moved),
    cy: height * lerp(from[1], to[1], moved),
    r: Math.max(width, height) * radius * beat,
  };
  return (
    <svg width={width} height={height} role="presentation" style={{ position: 'absolute' }}>
      <defs>
        <clipPath id="card-wipe">
          <path d={wipe} />
        </clipPath>
      </defs>
      <rect width={width} height={height} fill={before.ground} />
      <circle {...disc} fill={before.wash} />
      <path d={wipe} fill={now.ground} />
      <circle {...disc} fill={now.wash} clipPath="url(#card-wipe)" />
    </svg>
  );
}
