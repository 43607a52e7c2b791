import { i420Size, rgbaToI420 } from './rgbaToI420.ts';

const bt709: VideoColorSpaceInit = {
  primaries: 'bt709',
  transfer: 'bt709',
  matrix: 'bt709',
  fullRange: false,
};

/** Makes frames of one size BT.709 limited range before they are encoded. The memory is used again for each frame. */
export function limitedRangeFrames(
  width: number,
  height: number,
): (frame: VideoFrame) => Promise<VideoFrame> {
  const rgba = new Uint8Array(width * height * 4);
  const i420 = new Uint8Array(i420Size(width, height));
  return async (frame) => {
    await frame.copyTo(rgba, { format: 'RGBA', colorSpace: 'srgb' });
    rgbaToI420(rgba, i420, width, height);
    return new VideoFrame(i420, {
      format: 'I420',
      codedWidth: width,
      codedHeight: height,
      timestamp: frame.timestamp,
      colorSpace: bt709,
    });
  };
}
