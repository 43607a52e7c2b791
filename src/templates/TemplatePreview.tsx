import { Box, MenuItem, Stack, TextField } from '@mui/material';
import { lazy, Suspense, useMemo, useState } from 'react';
import { composeProps, FilmError, filmById } from '../../remotion/films/registry.ts';
import { edgeStories } from '../../remotion/story/index.ts';
import { PhoneFrame } from '../studio/PhoneFrame.tsx';
import { StageNote } from '../studio/StageNote.tsx';
import type { ContentTemplate } from './templateModel.ts';

const FilmPlayer = lazy(() => import('../studio/FilmPlayer.tsx'));

/** The template's film over stories of invented members, the difficult ones included. */
export const TemplatePreview = ({ template }: { template: ContentTemplate }) => {
  const [storyId, setStoryId] = useState(edgeStories[0]?.id ?? '');
  const shown = useMemo(() => previewOf(template, storyId), [template, storyId]);
  return (
    <Stack spacing={2}>
      <PhoneFrame>
        {shown.problem !== undefined ? (
          <StageNote title="No preview">{shown.problem}</StageNote>
        ) : (
          <Suspense fallback={<StageNote title="Loading the film" />}>
            <FilmPlayer key={storyId} film={shown.film} props={shown.props} frames={shown.frames} />
          </Suspense>
        )}
      </PhoneFrame>
      <Box sx={{ maxWidth: 360, width: '100%', mx: 'auto !important' }}>
        <TextField
          select
          fullWidth
          label="Example story"
          value={storyId}
          onChange={(event) => setStoryId(event.target.value)}
          helperText="Invented members. Each story tests something that a film has to hold."
        >
          {edgeStories.map((story) => (
            <MenuItem key={story.id} value={story.id}>
              {story.title}
            </MenuItem>
          ))}
        </TextField>
      </Box>
    </Stack>
  );
};

function previewOf(template: ContentTemplate, storyId: string) {
  const film = filmById(template.film);
  const story = edgeStories.find(({ id }) => id === storyId);
  if (!film || !story) return { problem: 'The film of this template is not part of this version of Keel.' };
  try {
    const props = composeProps(film.id, story.source, { unit: story.unit, ...template.choices });
    return { film, props, frames: film.durationInFrames(props), problem: undefined };
  } catch (error) {
    if (error instanceof FilmError) return { problem: error.message };
    throw error;
  }
}
