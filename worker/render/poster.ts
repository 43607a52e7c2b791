import type { FilmDefinition } from '../../remotion/films/registry.ts';

/** Share of a film after which its poster is taken: the result stands, the closing card has not begun. */
const POSTER_AT = 0.83;

/** When, in seconds, the picture is seen that stands for the film: where the film says, else shortly before its end. */
export function posterSeconds(film: FilmDefinition, props: Readonly<Record<string, unknown>>): number {
  const frame =
    film.posterFrame?.({ ...props }) ?? Math.floor(film.durationInFrames({ ...props }) * POSTER_AT);
  return frame / film.fps;
}
