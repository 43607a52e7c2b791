import { lazy, Suspense } from 'react';
import { errorMessage } from '../data/errors.ts';
import { StageNote } from './StageNote.tsx';
import type { Studio } from './useStudio.ts';

const FilmPlayer = lazy(() => import('./FilmPlayer.tsx'));

/** The film of the chosen member and choices, or what is missing for one. */
export function StudioPreview({ studio }: { studio: Studio }) {
  const { userId, member, source, film, preview } = studio;
  if (!userId)
    return (
      <StageNote title="Choose a member">
        The film or card of the member’s own weigh-ins stands here.
      </StageNote>
    );
  if (member.data && !member.data.eligible) return <StageNote title="No video of this member" />;
  if (source.isError)
    return <StageNote title="The story can’t be read">{errorMessage(source.error)}</StageNote>;
  if (!preview.props && preview.problem) return <StageNote title="No film yet">{preview.problem}</StageNote>;
  if (!film || !preview.props) return <StageNote title="Reading the story" />;
  return (
    <Suspense fallback={<StageNote title="Loading the film" />}>
      <FilmPlayer film={film} props={preview.props} frames={preview.frames} />
    </Suspense>
  );
}
