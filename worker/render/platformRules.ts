import { AUDIO_BIT_RATE, AUDIO_SAMPLE_RATE } from './presets.ts';
import type { Platform, Rule } from './rule.ts';
import { audio, is, type Read, video, within } from './ruleBuilders.ts';

/**
 * What the platforms' documents ask of an uploaded video, autumn 2026: Instagram Reels (content publishing), TikTok
 * Content Posting API, Facebook Reels (Page), X API v2 (best practices for media).
 */
const MB = 1_000_000;
const duration: Read = (facts) => facts.durationSeconds;
const megabytes: Read = (facts) => facts.fileSizeBytes / MB;
const aspect = video(({ width, height }) => width / height);
const fps = video((facts) => facts.fps);
const progressive = video((facts) => facts.fieldOrder);
const gop = video((facts) => (facts.closedGop ? 'closed' : 'open'));
const codec = video((facts) => facts.codec);
const chroma = video((facts) => facts.pixelFormat);
const sampleRate = audio((facts) => facts.sampleRate);

/** A neutral edit list only repeats the whole track from its first sample; anything else shifts or cuts it. */
const editLists: Read = ({ editLists: lists }) =>
  lists.every(
    (list) => list === null || (list.length === 1 && list[0]?.mediaTime === 0 && list[0].rate === 1),
  )
    ? 'none'
    : 'a shifting one';

/**
 * The encoder is asked for 128 kbit/s; the mean that ffprobe finds is a little lower, because a constant-bit-rate AAC
 * stream starts with priming frames that are nearly empty. 5 % covers the shortest film.
 */
const MIN_AUDIO = Math.floor((AUDIO_BIT_RATE * 0.95) / 1000);
const audioKbit = audio((facts) => facts.bitRate / 1000);

const everybody: readonly Platform[] = ['instagram', 'tiktok', 'facebook', 'x'];
const forAll = (make: (platform: Platform) => Rule): Rule[] => everybody.map(make);

export const PLATFORM_RULES: readonly Rule[] = [
  ...forAll((platform) =>
    is(platform, 'container', (facts) => facts.container.split(',').includes('mp4'), true),
  ),
  ...forAll((platform) => is(platform, 'video codec', codec, 'h264')),

  within('instagram', 'duration', duration, 3, 900, 's'),
  within('instagram', 'file size', megabytes, 0, 300, 'MB'),
  is('instagram', 'moov box', ({ moovFirst }) => (moovFirst ? 'first' : 'after the media'), 'first'),
  is('instagram', 'edit list', editLists, 'none'),
  is('instagram', 'scan', progressive, 'progressive'),
  is('instagram', 'GOP', gop, 'closed'),
  is('instagram', 'pixel format', chroma, 'yuv420p'),
  within('instagram', 'bit rate', (facts) => facts.bitRate / MB, 0, 25, 'Mbit/s'),
  within('instagram', 'frame rate', fps, 23, 60, 'fps'),
  within(
    'instagram',
    'width',
    video((facts) => facts.width),
    1,
    1920,
    'px',
  ),
  within('instagram', 'audio sample rate', sampleRate, 8_000, 48_000, 'Hz'),
  within(
    'instagram',
    'audio channels',
    audio((facts) => facts.channels),
    1,
    2,
    'channels',
  ),

  within('tiktok', 'duration', duration, 1, 180, 's'),
  within('tiktok', 'file size', megabytes, 0, 4_000, 'MB'),
  within('tiktok', 'frame rate', fps, 23, 60, 'fps'),
  within(
    'tiktok',
    'width',
    video((facts) => facts.width),
    360,
    4_096,
    'px',
  ),
  within(
    'tiktok',
    'height',
    video((facts) => facts.height),
    360,
    4_096,
    'px',
  ),

  within('facebook', 'duration', duration, 3, 90, 's'),
  within('facebook', 'aspect ratio', aspect, 0.5624, 0.5626, '(9:16)'),
  within(
    'facebook',
    'width',
    video((facts) => facts.width),
    540,
    Number.POSITIVE_INFINITY,
    'px',
  ),
  within('facebook', 'frame rate', fps, 24, 60, 'fps'),
  is(
    'facebook',
    'frame rate kind',
    video((facts) => (Math.abs(facts.fps - facts.meanFps) < 0.01 ? 'fixed' : 'variable')),
    'fixed',
  ),
  is('facebook', 'scan', progressive, 'progressive'),
  is('facebook', 'GOP', gop, 'closed'),
  within(
    'facebook',
    'keyframe distance',
    video((facts) => facts.maxKeyframeSeconds),
    0,
    5,
    's',
  ),
  is('facebook', 'pixel format', chroma, 'yuv420p'),
  is(
    'facebook',
    'audio codec',
    audio((facts) => `${facts.codec} ${facts.profile}`),
    'aac LC',
  ),
  is('facebook', 'audio sample rate', sampleRate, AUDIO_SAMPLE_RATE),
  is(
    'facebook',
    'audio channels',
    audio((facts) => facts.channels),
    2,
  ),
  within('facebook', 'audio bit rate', audioKbit, MIN_AUDIO, Number.POSITIVE_INFINITY, 'kbit/s'),

  within('x', 'duration', duration, 0.5, 140, 's'),
  within('x', 'file size', megabytes, 0, 512, 'MB'),
  within('x', 'aspect ratio', aspect, 1 / 3, 3, '(1:3 to 3:1)'),
  within('x', 'frame rate', fps, 1, 60, 'fps'),
  is(
    'x',
    'H.264 profile',
    video((facts) => facts.profile),
    'High',
  ),
  is('x', 'pixel format', chroma, 'yuv420p'),
  is('x', 'scan', progressive, 'progressive'),
  is('x', 'GOP', gop, 'closed'),
  is(
    'x',
    'pixel aspect ratio',
    video((facts) => facts.pixelAspect),
    '1:1',
  ),
  is(
    'x',
    'audio codec',
    audio((facts) => `${facts.codec} ${facts.profile}`),
    'aac LC',
  ),
  within('x', 'audio bit rate', audioKbit, MIN_AUDIO, Number.POSITIVE_INFINITY, 'kbit/s'),
];
