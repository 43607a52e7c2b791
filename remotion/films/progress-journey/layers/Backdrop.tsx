import { useFilm } from '../FilmContext.tsx';
import { BoldBackdrop } from './BoldBackdrop.tsx';
import { CalmBackdrop } from './CalmBackdrop.tsx';
import { EditorialBackdrop } from './EditorialBackdrop.tsx';

const backdrops = { calm: CalmBackdrop, bold: BoldBackdrop, editorial: EditorialBackdrop };

/** Everything behind line and words. Each style has its own. */
export function Backdrop({ frame }: { frame: number }) {
  const Chosen = backdrops[useFilm().props.style];
  return <Chosen frame={frame} />;
}
