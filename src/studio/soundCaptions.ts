/** Everything said in a film is written in it; what remains for captions is that there is music. WebVTT as a data URL. */
export function soundCaptions(durationSeconds: number | null): string {
  const end = new Date((durationSeconds ?? 60) * 1000).toISOString().slice(11, 23);
  return `data:text/vtt,${encodeURIComponent(`WEBVTT\n\n00:00:00.000 --> ${end}\n[Quiet music]\n`)}`;
}
