import ImageIcon from '@mui/icons-material/ImageOutlined';
import MovieIcon from '@mui/icons-material/MovieCreationOutlined';
import SaveAltIcon from '@mui/icons-material/SaveAltOutlined';
import { Alert, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { errorMessage, refusalCode, sqlState } from '../data/errors.ts';
import { EditTimelineButton } from './EditTimelineButton.tsx';
import { JobPanel } from './JobPanel.tsx';
import { refusalText } from './refusals.ts';
import { isRunning } from './renderJob.ts';
import { useRenderActions } from './useRenderActions.ts';
import type { Studio } from './useStudio.ts';
import { whyNotRender } from './whyNotRender.ts';

function renderLabel(still: boolean, again: boolean): string {
  if (still) return again ? 'Make the card again' : 'Make the card';
  return again ? 'Render again' : 'Render video';
}

interface RenderBarProps {
  studio: Studio;
  /** Whether the job in the address is of exactly what is on the page. */
  same: boolean;
  /** Opens making it in this browser. */
  onExport: () => void;
}

/** Render, or what became of it: one obvious action at any time. */
export function RenderBar({ studio, same, onExport }: RenderBarProps) {
  const { go, userId, template, film, preview } = studio;
  const job = studio.job.data;
  const { request, cancel, retry } = useRenderActions();
  const [existing, setExisting] = useState<string>();
  const obstacle = whyNotRender(studio);
  const render = () => {
    if (!userId || !template || !preview.choices) return;
    request.mutate(
      { userId, templateId: template.id, choices: preview.choices },
      {
        onSuccess: ({ id, status }) => {
          setExisting(status === 'succeeded' ? id : undefined);
          go({ user: userId, template: template.id, render: id });
        },
      },
    );
  };
  const covered = same && job && (isRunning(job) || job.status === 'succeeded' || job.status === 'failed');
  const failure = request.error ?? cancel.error ?? retry.error;
  return (
    <Stack spacing={1.5}>
      {!covered && (
        <>
          <Button
            size="large"
            variant="contained"
            startIcon={film?.still ? <ImageIcon /> : <MovieIcon />}
            disabled={Boolean(obstacle)}
            loading={request.isPending}
            onClick={render}
          >
            {renderLabel(Boolean(film?.still), job?.status === 'cancelled' && same)}
          </Button>
          {obstacle && (
            <Typography variant="body2" color="textSecondary" align="center">
              {obstacle}
            </Typography>
          )}
        </>
      )}
      {!obstacle && (
        <Button color="inherit" startIcon={<SaveAltIcon />} onClick={onExport}>
          Make it in this browser
        </Button>
      )}
      <EditTimelineButton studio={studio} />
      {failure && (
        <Alert severity="error">
          {errorMessage(failure)}{' '}
          {sqlState(failure) === 'KR001' && refusalText(refusalCode(failure) ?? '').remedy}
        </Alert>
      )}
      {studio.job.error && <Alert severity="error">{errorMessage(studio.job.error)}</Alert>}
      {job && (
        <JobPanel
          job={job}
          existing={existing === job.id}
          cancelling={cancel.isPending}
          retrying={retry.isPending}
          onCancel={() => cancel.mutate(job.id)}
          onRetry={() => retry.mutate(job.id)}
        />
      )}
    </Stack>
  );
}
