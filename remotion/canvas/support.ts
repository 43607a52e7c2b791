/** What this browser lacks for drawing films itself, as a sentence; null when it has everything. */
export async function whatIsMissing(width: number, height: number): Promise<string | null> {
  const context = document.createElement('canvas').getContext('2d');
  if (!context || !('drawElementImage' in context)) return 'It cannot draw HTML in a canvas.';
  if (!('VideoEncoder' in globalThis)) return 'It has no video encoder.';
  const { supported } = await VideoEncoder.isConfigSupported({
    codec: 'avc1.640028',
    width,
    height,
    hardwareAcceleration: 'prefer-software',
  });
  return supported ? null : 'It cannot encode H.264 High.';
}
