import ContentCutIcon from '@mui/icons-material/ContentCutOutlined';
import { Alert, Button } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { useConsoleData } from '../data/dataProvider.ts';
import { errorMessage } from '../data/errors.ts';
import type { Studio } from './useStudio.ts';

/** Begins an edit of the film on the page, with its choices. One picture has no timeline. */
export function EditTimelineButton({ studio }: { studio: Studio }) {
  const data = useConsoleData();
  const navigate = useNavigate();
  const { userId, template, film, preview } = studio;
  const begin = useMutation({
    mutationFn: () =>
      data.beginFilmEdit({
        userId: userId ?? '',
        templateId: template?.id ?? '',
        choices: preview.choices ?? {},
      }),
    onSuccess: ({ id }) => navigate(`/film_edits/${id}/show`),
  });
  if (!film?.cardsOf) return null;
  return (
    <>
      <Button
        color="inherit"
        startIcon={<ContentCutIcon />}
        disabled={!userId || !template || !preview.choices}
        loading={begin.isPending}
        onClick={() => begin.mutate()}
      >
        Edit the timeline
      </Button>
      {begin.error && <Alert severity="error">{errorMessage(begin.error)}</Alert>}
    </>
  );
}
