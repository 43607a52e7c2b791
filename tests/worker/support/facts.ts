import type { AudioFacts, FileFacts, VideoFacts } from '../../../worker/render/probe.ts';

const video: VideoFacts = {
  codec: 'h264',
  profile: 'High',
  width: 1080,
  height: 1920,
  pixelAspect: '1:1',
  pixelFormat: 'yuv420p',
  colorRange: 'tv',
  colorSpace: 'bt709',
  colorPrimaries: 'bt709',
  colorTransfer: 'bt709',
  fieldOrder: 'progressive',
  fps: 30,
  meanFps: 30,
  frames: 450,
  bitRate: 4_000_000,
  startSeconds: 0,
  maxKeyframeSeconds: 2,
  closedGop: true,
};
const audio: AudioFacts = { codec: 'aac', profile: 'LC', sampleRate: 48_000, channels: 2, bitRate: 127_000 };

/** Facts of a file that all four platforms take, with what a test wants to be different. */
export function facts(
  change: Partial<Omit<FileFacts, 'video' | 'audio'>> & {
    video?: Partial<VideoFacts> | null;
    audio?: Partial<AudioFacts> | null;
  } = {},
): FileFacts {
  return {
    container: 'mov,mp4,m4a,3gp,3g2,mj2',
    fileSizeBytes: 8_000_000,
    durationSeconds: 15,
    bitRate: 4_200_000,
    moovFirst: true,
    fragmented: false,
    editLists: [null, null],
    ...change,
    video: change.video === null ? null : { ...video, ...change.video },
    audio: change.audio === null ? null : { ...audio, ...change.audio },
  };
}
