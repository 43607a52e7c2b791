import { Alert, Stack } from '@mui/material';
import { lazy, Suspense } from 'react';
import type { FilmDefinition } from '../../remotion/films/registry.ts';
import { PhoneFrame } from '../studio/PhoneFrame.tsx';
import { StageNote } from '../studio/StageNote.tsx';
import type { FilmState } from '../studio/useFilm.ts';
import { StoryPicker } from './StoryPicker.tsx';
import type { PreviewStory } from './usePreviewStory.ts';

const FilmPlayer = lazy(() => import('../studio/FilmPlayer.tsx'));

interface TemplateStageProps {
  film: FilmDefinition | undefined;
  story: PreviewStory;
  preview: FilmState;
  /** Pixels of the window's height that stand above and below the film. */
  around?: number;
}

/** The film of these choices, drawn live, and whose story it tells. */
export const TemplateStage = ({ film, story, preview, around = 330 }: TemplateStageProps) => (
  <Stack spacing={2}>
    <PhoneFrame around={around}>
      <Film film={film} story={story} preview={preview} />
    </PhoneFrame>
    {preview.props && Object.keys(preview.errors).length > 0 && (
      <Alert severity="warning">The preview shows the last valid choices. Correct the marked fields.</Alert>
    )}
    <StoryPicker story={story} />
  </Stack>
);

const Film = ({ film, story, preview }: Omit<TemplateStageProps, 'around'>) => {
  if (!film)
    return (
      <StageNote title="No preview">The film of this template is not part of this version of Keel.</StageNote>
    );
  if (story.kind === 'member' && !story.member)
    return <StageNote title="Choose a member">The film of their own weigh-ins plays here.</StageNote>;
  if (!preview.props)
    return (
      <StageNote title={preview.problem ? 'No preview' : 'Reading the story'}>{preview.problem}</StageNote>
    );
  return (
    <Suspense fallback={<StageNote title="Loading the film" />}>
      <FilmPlayer
        // Another story starts from its beginning; another choice goes on where the film stands.
        key={`${story.kind}/${story.edge?.id}/${story.member?.user_id}`}
        film={film}
        props={preview.props}
        frames={preview.frames}
      />
    </Suspense>
  );
};
