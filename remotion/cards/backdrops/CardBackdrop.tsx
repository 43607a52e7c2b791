import { useCards } from '../CardContext.tsx';
import type { TimedCard } from '../card.ts';
import { Light } from './Light.tsx';
import { Page } from './Page.tsx';
import { Wipe } from './Wipe.tsx';

const backdrops = { calm: Light, bold: Wipe, editorial: Page };

/** Everything behind the words. Each style has its own. */
export function CardBackdrop(props: { card: TimedCard; frame: number }) {
  const Chosen = backdrops[useCards().style];
  return <Chosen {...props} />;
}
