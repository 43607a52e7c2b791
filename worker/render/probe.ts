import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { type EditListEntry, readLayout } from './boxes.ts';
import { runFf } from './ffmpeg.ts';

export interface VideoFacts {
  readonly codec: string;
  readonly profile: string;
  readonly width: number;
  readonly height: number;
  readonly pixelAspect: string;
  readonly pixelFormat: string;
  readonly colorRange: string;
  readonly colorSpace: string;
  readonly colorPrimaries: string;
  readonly colorTransfer: string;
  readonly fieldOrder: string;
  /** Frames a second: nominal and mean. They differ when the frame rate varies. */
  readonly fps: number;
  readonly meanFps: number;
  readonly frames: number;
  readonly bitRate: number;
  readonly startSeconds: number;
  /** Longest distance between two keyframes, or from the last one to the end. */
  readonly maxKeyframeSeconds: number;
  /** No frame that is decoded after a keyframe is shown before it. */
  readonly closedGop: boolean;
}

export interface AudioFacts {
  readonly codec: string;
  readonly profile: string;
  readonly sampleRate: number;
  readonly channels: number;
  /** Mean bits a second as stored. */
  readonly bitRate: number;
}

/** Everything the rules ask of a finished file. Sizes in bytes, times in seconds, rates in bits a second. */
export interface FileFacts {
  readonly container: string;
  readonly fileSizeBytes: number;
  readonly durationSeconds: number;
  readonly bitRate: number;
  readonly moovFirst: boolean;
  readonly fragmented: boolean;
  readonly editLists: readonly (readonly EditListEntry[] | null)[];
  readonly video: VideoFacts | null;
  readonly audio: AudioFacts | null;
}

const text = z.string().default('unknown');
const number = z.coerce.number();
const streamSchema = z.object({
  codec_type: z.string(),
  codec_name: text,
  profile: z.coerce.string().default('unknown'),
  width: number.default(0),
  height: number.default(0),
  sample_aspect_ratio: text,
  pix_fmt: text,
  color_range: text,
  color_space: text,
  color_primaries: text,
  color_transfer: text,
  field_order: text,
  r_frame_rate: z.string().default('0/0'),
  avg_frame_rate: z.string().default('0/0'),
  nb_frames: number.default(0),
  bit_rate: number.default(0),
  start_time: number.default(0),
  sample_rate: number.default(0),
  channels: number.default(0),
});
const packetSchema = z.object({
  codec_type: z.string(),
  pts_time: number,
  dts_time: number,
  duration_time: number.default(0),
  flags: z.string(),
});
const outputSchema = z.object({
  packets: z.array(packetSchema),
  streams: z.array(streamSchema),
  format: z.object({ format_name: z.string(), duration: number, bit_rate: number.default(0) }),
});

type Stream = z.infer<typeof streamSchema>;
type Packet = z.infer<typeof packetSchema>;

/**
 * Reads what a platform would see in a file. Packets are read too: the distance of keyframes is written nowhere.
 * @throws Error when the file is no readable media file.
 */
export async function probeFile(path: string, signal?: AbortSignal): Promise<FileFacts> {
  const [size, layout, json] = await Promise.all([
    stat(path).then((info) => info.size),
    readLayout(path),
    runFf(
      'ffprobe',
      ['-v', 'error', '-show_format', '-show_streams', '-show_packets', '-of', 'json', path],
      signal,
    ),
  ]);
  const output = outputSchema.parse(JSON.parse(json));
  const video = output.streams.find((stream) => stream.codec_type === 'video');
  const audio = output.streams.find((stream) => stream.codec_type === 'audio');
  const frames = output.packets.filter((packet) => packet.codec_type === 'video');
  return {
    container: output.format.format_name,
    fileSizeBytes: size,
    durationSeconds: output.format.duration,
    bitRate: output.format.bit_rate,
    moovFirst: layout.moovFirst,
    fragmented: layout.fragmented,
    editLists: layout.editLists,
    video: video ? videoFacts(video, frames) : null,
    audio: audio ? audioFacts(audio) : null,
  };
}

function videoFacts(stream: Stream, packets: readonly Packet[]): VideoFacts {
  return {
    codec: stream.codec_name,
    profile: profileName(H264_PROFILES, stream.profile),
    width: stream.width,
    height: stream.height,
    pixelAspect: stream.sample_aspect_ratio,
    pixelFormat: stream.pix_fmt,
    colorRange: stream.color_range,
    colorSpace: stream.color_space,
    colorPrimaries: stream.color_primaries,
    colorTransfer: stream.color_transfer,
    fieldOrder: stream.field_order,
    fps: ratio(stream.r_frame_rate),
    meanFps: ratio(stream.avg_frame_rate),
    frames: packets.length,
    bitRate: stream.bit_rate,
    startSeconds: stream.start_time,
    maxKeyframeSeconds: longestGop(packets),
    closedGop: isClosed(packets),
  };
}

function audioFacts(stream: Stream): AudioFacts {
  return {
    codec: stream.codec_name,
    profile: profileName(AAC_PROFILES, stream.profile),
    sampleRate: stream.sample_rate,
    channels: stream.channels,
    bitRate: stream.bit_rate,
  };
}

/** Remotion's small ffprobe is built without names, so profiles come as the numbers of the two standards. */
const H264_PROFILES: Readonly<Record<string, string>> = {
  '66': 'Baseline',
  '77': 'Main',
  '100': 'High',
  '110': 'High 10',
};
const AAC_PROFILES: Readonly<Record<string, string>> = {
  '0': 'Main',
  '1': 'LC',
  '4': 'HE-AAC',
  '28': 'HE-AACv2',
};

function profileName(names: Readonly<Record<string, string>>, found: string): string {
  return names[found] ?? found;
}

function ratio(value: string): number {
  const [top = 0, bottom = 0] = value.split('/').map(Number);
  return bottom === 0 ? 0 : top / bottom;
}

const isKey = (packet: Packet) => packet.flags.startsWith('K');

/** @param packets the video's, in decode order. Seconds; Infinity when there is no keyframe. */
export function longestGop(packets: readonly Packet[]): number {
  const keys = packets.filter(isKey).map((packet) => packet.pts_time);
  const end = Math.max(...packets.map((packet) => packet.pts_time + packet.duration_time));
  if (keys.length === 0) return Number.POSITIVE_INFINITY;
  const gaps = [...keys.slice(1), end].map((time, index) => time - (keys[index] ?? 0));
  return Math.round(Math.max(...gaps) * 1e4) / 1e4;
}

/** @param packets the video's, in decode order. An open GOP shows frames before the keyframe they follow. */
export function isClosed(packets: readonly Packet[]): boolean {
  let shownAt = Number.NEGATIVE_INFINITY;
  for (const packet of packets) {
    if (isKey(packet)) shownAt = packet.pts_time;
    else if (packet.pts_time < shownAt) return false;
  }
  return packets.length > 0;
}
