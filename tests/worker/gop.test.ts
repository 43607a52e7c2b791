import { describe, expect, it } from 'vitest';
import { isClosed, longestGop } from '../../worker/render/probe.ts';

/** Frames in decode order, written as `K` or `P` and the time at which they are shown, in frames of 1/10 s. */
const packets = (...frames: string[]) =>
  frames.map((frame) => ({
    codec_type: 'video',
    flags: frame.startsWith('K') ? 'K__' : '___',
    pts_time: Number(frame.slice(1)) / 10,
    dts_time: 0,
    duration_time: 0.1,
  }));

describe('keyframe distance', () => {
  it('is the longest stretch without a keyframe, the last one included', () => {
    expect(longestGop(packets('K0', 'P1', 'P2', 'K3', 'P4'))).toBe(0.3);
    expect(longestGop(packets('K0', 'K1', 'P2', 'P3', 'P4'))).toBe(0.4);
  });

  it('is endless without any keyframe', () => {
    expect(longestGop(packets('P0', 'P1'))).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('closed GOPs', () => {
  it('may reorder frames after their keyframe', () => {
    expect(isClosed(packets('K0', 'P3', 'P1', 'P2', 'K4', 'P5'))).toBe(true);
  });

  it('are open when a frame is shown before the keyframe that it follows', () => {
    expect(isClosed(packets('K0', 'P1', 'K4', 'P2', 'P3'))).toBe(false);
  });
});
