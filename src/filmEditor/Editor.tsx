import RedoIcon from '@mui/icons-material/Redo';
import UndoIcon from '@mui/icons-material/Undo';
import { Alert, Box, Button, IconButton, Stack, Typography } from '@mui/material';
import { lazy, Suspense, useMemo } from 'react';
import { useNavigate } from 'react-router-dom';
import { filmById } from '../../remotion/films/registry.ts';
import { IfCan } from '../access/IfCan.tsx';
import { errorMessage } from '../data/errors.ts';
import { Panel } from '../fields/Panel.tsx';
import { useShortcuts } from '../fields/useShortcuts.ts';
import { PhoneFrame } from '../studio/PhoneFrame.tsx';
import { clock } from '../studio/renderJob.ts';
import { StageNote } from '../studio/StageNote.tsx';
import { useFilm } from '../studio/useFilm.ts';
import { useRenderActions } from '../studio/useRenderActions.ts';
import { useStorySource } from '../studio/useStorySource.ts';
import { studioPath } from '../studio/useStudioPlace.ts';
import { editorCards, type FilmEdit } from './editModel.ts';
import { TimelineRow } from './TimelineRow.tsx';
import { useFilmEdit } from './useFilmEdit.ts';

const FilmPlayer = lazy(() => import('../studio/FilmPlayer.tsx'));

/** Cards that move, shrink, hide and are reworded; the film beside them follows at once. U and Y go back and forth. */
export function Editor({ edit }: { edit: FilmEdit }) {
  const navigate = useNavigate();
  const { config, error, change, undo, redo } = useFilmEdit(edit);
  useShortcuts({ u: undo, y: redo });
  const film = filmById(edit.film);
  const source = useStorySource(edit.user_id, film);
  const choices = useMemo(() => ({ ...config.choices, timeline: [...config.timeline] }), [config]);
  const preview = useFilm(film, source.data, choices);
  const { request } = useRenderActions();
  const cards =
    preview.props && film?.cardsOf ? editorCards(film.cardsOf(preview.props), config.timeline) : [];
  const render = () => {
    if (!edit.template_id || !preview.choices) return;
    request.mutate(
      { userId: edit.user_id, templateId: edit.template_id, choices: preview.choices },
      { onSuccess: ({ id }) => navigate(studioPath({ render: id })) },
    );
  };
  const problem = source.error ?? request.error ?? error;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 3,
        py: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(300px, 400px)' },
      }}
    >
      <Panel
        title="Timeline"
        aside={
          <Stack direction="row">
            <IconButton
              aria-label="Undo"
              aria-keyshortcuts="U"
              disabled={config.past.length === 0}
              onClick={undo}
            >
              <UndoIcon />
            </IconButton>
            <IconButton
              aria-label="Redo"
              aria-keyshortcuts="Y"
              disabled={config.future.length === 0}
              onClick={redo}
            >
              <RedoIcon />
            </IconButton>
          </Stack>
        }
      >
        {film && !film.cardsOf && (
          <Alert severity="info">This is one picture; only films have a timeline to edit.</Alert>
        )}
        <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {cards.map((entry, index) => (
            <TimelineRow
              key={entry.card.id}
              entry={entry}
              index={index}
              rows={cards}
              problem={preview.errors.timeline}
              onChange={change}
            />
          ))}
        </Box>
      </Panel>
      <Stack spacing={2} sx={{ position: { md: 'sticky' }, top: { md: 72 } }}>
        <PhoneFrame around={320}>
          {film && preview.props ? (
            <Suspense fallback={<StageNote title="Loading the film" />}>
              <FilmPlayer film={film} props={preview.props} frames={preview.frames} />
            </Suspense>
          ) : (
            <StageNote title={preview.problem ? 'No film yet' : 'Reading the story'}>
              {preview.problem}
            </StageNote>
          )}
        </PhoneFrame>
        <Typography variant="body2" color="text.secondary" align="center">
          {clock(preview.frames / (film?.fps ?? 30))} · each step is kept
        </Typography>
        {problem && <Alert severity="error">{errorMessage(problem)}</Alert>}
        <IfCan area="content" verb="write">
          <Button
            variant="contained"
            size="large"
            disabled={!preview.choices}
            loading={request.isPending}
            onClick={render}
          >
            Render this cut
          </Button>
        </IfCan>
      </Stack>
    </Box>
  );
}
