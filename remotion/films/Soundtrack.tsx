import { Audio } from '@remotion/media';
import { interpolate, staticFile, useVideoConfig } from 'remotion';
import { soundtrackFile } from '../sound/soundtrack.ts';

const volume = 0.8;
const fadeFrames = 45;

/** The sound bed under a whole film, faded out at its end. A preview that can't load it stays silent. */
export function Soundtrack() {
  const { durationInFrames } = useVideoConfig();
  return (
    <Audio
      src={staticFile(soundtrackFile)}
      volume={(frame) =>
        interpolate(
          frame,
          [0, 6, durationInFrames - fadeFrames, durationInFrames - 1],
          [0, volume, volume, 0],
          {
            extrapolateLeft: 'clamp',
            extrapolateRight: 'clamp',
          },
        )
      }
    />
  );
}
