import { AbsoluteFill } from 'remotion';
import { palette } from '../../design/tokens.ts';
import type { ProgressJourneyProps } from './schema.ts';

/** One member's weight as a line through time. 1080×1920, 30 frames a second. */
export function ProgressJourney({ story, look }: ProgressJourneyProps) {
  const colours = palette[look];
  return (
    <AbsoluteFill style={{ background: colours.background, color: colours.ink, padding: 120, fontSize: 80 }}>
      {story.name}
      <br />
      {story.result.changeText}
    </AbsoluteFill>
  );
}
