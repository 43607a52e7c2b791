import { Audio } from '@remotion/media';
import { useState } from 'react';
import { interpolate, staticFile, useCurrentFrame, useRemotionEnvironment, useVideoConfig } from 'remotion';
import { sampleRate } from '../sound/score.ts';
import { type MusicName, soundtrackFile } from '../sound/soundtrack.ts';
import { synthesiseBed } from '../sound/synthesise.ts';
import { encodeWav } from '../sound/wav.ts';

const volume = 0.8;
const fadeFrames = 45;

/** The sound bed under a whole film, faded out at its end. */
export function Soundtrack({ music }: { music: MusicName }) {
  const environment = useRemotionEnvironment();
  if (environment.isRendering && !environment.isClientSideRendering)
    return <Bed src={staticFile(soundtrackFile(music))} />;
  if (environment.isClientSideRendering) return <Bed src={bedUrl(music)} />;
  return <PreviewBed music={music} />;
}

/** A preview makes the bed when it begins to move: a still picture of a film, as lists show it, needs none. */
function PreviewBed({ music }: { music: MusicName }) {
  const frame = useCurrentFrame();
  const [first] = useState(frame);
  const [moved, setMoved] = useState(false);
  if (!moved && frame !== first) setMoved(true);
  return moved ? <Bed src={bedUrl(music)} /> : null;
}

const urls = new Map<MusicName, string>();

/** The track made by this browser, so that previews and exports need no file on the console's host. */
function bedUrl(music: MusicName): string {
  const made =
    urls.get(music) ??
    URL.createObjectURL(new Blob([encodeWav(synthesiseBed(music), sampleRate)], { type: 'audio/wav' }));
  urls.set(music, made);
  return made;
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
