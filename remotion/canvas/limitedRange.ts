import { type I420Converter, i420Converter } from './i420.ts';

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
  let converter: I420Converter | undefined;
  return async (frame) => {
    // A canvas is sRGB already: copied as it lies, without the browser turning each pixel over.
    const isBlueFirst = frame.format === 'BGRA' || frame.format === 'BGRX';
    converter ??= i420Converter(width, height, isBlueFirst ? 'BGRA' : 'RGBA');
    await frame.copyTo(converter.pixels, isBlueFirst ? undefined : { format: 'RGBA', colorSpace: 'srgb' });
    converter.convert();
    return new VideoFrame(converter.i420, {
      format: 'I420',
      codedWidth: width,
      codedHeight: height,
      timestamp: frame.timestamp,
      colorSpace: bt709,
    });
  };
}
