import type { FilmProps } from '../../remotion/films/registry.ts';

/** jsdom draws no frames: the player's place, with the props that it was given. */
export const Player = ({ inputProps }: { inputProps: FilmProps }) => (
  <div role="img" aria-label="Live film">
    {JSON.stringify({ headline: inputProps.headline, unit: inputProps.unit })}
  </div>
);
export const Thumbnail = ({ inputProps }: { inputProps: FilmProps }) => (
  <div role="img" aria-label="Poster">
    {String(inputProps.style)}
  </div>
);
