import type { FilmDefinition } from '../films/defineFilm.ts';
import { badgeCard } from './badgeCard.ts';
import { chartCard } from './chartCard.ts';
import { quoteCard } from './quoteCard.ts';
import { statsCard } from './statsCard.ts';

/** Every card that a template can name. The database knows their ids too (`private.card_type`). */
export const stills: readonly FilmDefinition[] = [statsCard, quoteCard, badgeCard, chartCard];
