import { Audio } from '@remotion/media';
import { useState } from 'react';
import { interpolate, staticFile, useCurrentFrame, useRemotionEnvironment, useVideoConfig } from 'remotion';
import { sampleRate } from '../sound/score.ts';
import { soundtrackFile } from '../sound/soundtrack.ts';
import { synthesiseBed } from '../sound/synthesise.ts';
import { encodeWav } from '../sound/wav.ts';

const volume = 0.8;
const fadeFrames = 45;

/** The sound bed under a whole film, faded out at its end. */
export function Soundtrack() {
  const environment = useRemotionEnvironment();
  if (environment.isRendering && !environment.isClientSideRendering)
    return <Bed src={staticFile(soundtrackFile)} />;
  if (environment.isClientSideRendering) return <Bed src={bedUrl()} />;
  return <PreviewBed />;
}

/** A preview makes the bed when it begins to move: a still picture of a film, as lists show it, needs none. */
function PreviewBed() {
  const frame = useCurrentFrame();
  const [first] = useState(frame);
  const [moved, setMoved] = useState(false);
  if (!moved && frame !== first) setMoved(true);
  return moved ? <Bed src={bedUrl()} /> : null;
}

let url: string | undefined;

/** The bed made by this browser, so that previews and exports need no file on the console's host. */
function bedUrl(): string {
  url ??= URL.createObjectURL(new Blob([encodeWav(synthesiseBed(), sampleRate)], { type: 'audio/wav' }));
  return url;
}

function Bed({ src }: { src: string }) {
  const { durationInFrames } = useVideoConfig();
  const fadeFrom = durationInFrames - fadeFrames;
  const end = durationInFrames - 1;
  return (
    <Audio
      src={src}
      volume={(frame) =>
        interpolate(frame, [0, 6, fadeFrom, end], [0, volume, volume, 0], {
          extrapolateLeft: 'clamp',
          extrapolateRight: 'clamp',
        })
      }
    />
  );
}
