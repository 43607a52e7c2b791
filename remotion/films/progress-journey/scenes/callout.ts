import type { JourneyTiming } from '../journeyTiming.ts';
import type { LineState } from '../lineState.ts';

export interface CalloutProps {
  entry: JourneyTiming['moments'][number];
  index: number;
  frame: number;
  state: LineState;
}
