import { clamp01, ease, lerp } from '../../../design/motion.ts';
import { filmSize } from '../../../design/safeArea.ts';
import { sceneAt, useFilm } from '../FilmContext.tsx';
import { framesPerBeat, type SceneId } from '../timeline.ts';

/** How far the edge of the wipe leans. */
const lean = 260;

/** Where the one big disc stands in each scene, in portrait: it travels through the film instead of appearing anew. */
const discs: Record<SceneId, readonly [x: number, y: number, radius: number]> = {
  hook: [900, 1620, 520],
  journey: [160, 1080, 620],
  consistency: [1010, 300, 460],
  result: [860, 420, 560],
  closing: [240, 1500, 640],
};

/** Flat colour that changes with a leaning wipe on the cut, and a disc that breathes with the beat. */
export function BoldBackdrop({ frame }: { frame: number }) {
  const { surfaces, times, spec } = useFilm();
  const { width, height, scale } = spec.frame;
  const current = sceneAt(useFilm(), frame);
  const index = times.indexOf(current);
  const previous = times[index - 1] ?? current;
  const wiped = ease.arrive(clamp01((frame - current.from) / 16));
  const edge = lerp(-lean, width + lean, wiped);
  const wipe = `M0 0H${edge + lean}L${edge - lean} ${height}H0Z`;
  const before = surfaces[previous.id];
  const now = surfaces[current.id];
  const moved = ease.glide(clamp01((frame - current.from) / 30));
  const at = (part: number) => lerp(discs[previous.id][part] ?? 0, discs[current.id][part] ?? 0, moved);
  const x = at(0) * (width / filmSize.width);
  const y = at(1) * (height / filmSize.height);
  const radius = at(2) * scale;
  const beat = 1 + 0.035 * (1 - clamp01((frame % framesPerBeat) / 12)) ** 2;
  return (
    <svg width={width} height={height} role="presentation">
      <defs>
        <clipPath id="wiped">
          <path d={wipe} />
        </clipPath>
      </defs>
      <rect width={width} height={height} fill={before.ground} />
      <circle cx={x} cy={y} r={radius * beat} fill={before.wash} />
      <path d={wipe} fill={now.ground} />
      <circle cx={x} cy={y} r={radius * beat} fill={now.wash} clipPath="url(#wiped)" />
    </svg>
  );
}
