import { Alert, Stack, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { CardPicture } from './CardPicture.tsx';
import { PhoneFrame } from './PhoneFrame.tsx';
import { RenderBar } from './RenderBar.tsx';
import { isCard, isRunning, type RenderJob } from './renderJob.ts';
import { StageNote } from './StageNote.tsx';
import { StudioPreview } from './StudioPreview.tsx';
import { sameContent } from './sameContent.ts';
import type { Studio } from './useStudio.ts';
import { VideoPlayer } from './VideoPlayer.tsx';

const ExportDialog = lazy(() => import('../filmExports/ExportDialog.tsx'));

type View = 'preview' | 'video';

const Finished = ({ job }: { job: RenderJob }) =>
  isCard(job) ? <CardPicture path={job.video_url} label="Finished card" /> : <VideoPlayer job={job} />;

/** The film above, what can be done with it below. A finished video of these very choices takes the preview's place. */
export function StudioStage({ studio }: { studio: Studio }) {
  const { preview, userId, template, film } = studio;
  const job = studio.job.data;
  const same = Boolean(
    job &&
      film &&
      preview.choices &&
      sameContent(job, {
        userId,
        templateId: template?.id,
        choices: preview.choices,
        defaults: film.defaultChoices,
      }),
  );
  const done = job?.status === 'succeeded' && job.video_url ? job : undefined;

  const moment = `${done?.id}/${same}`;
  const [exporting, setExporting] = useState(false);
  const [picked, setPicked] = useState<{ at: string; view: View }>();
  const view: View = !done ? 'preview' : picked?.at === moment ? picked.view : same ? 'video' : 'preview';

  return (
    <Stack spacing={2}>
      {done && (
        <ToggleButtonGroup
          exclusive
          size="small"
          color="primary"
          aria-label="What to show"
          value={view}
          onChange={(_, next: View | null) => next && setPicked({ at: moment, view: next })}
          sx={{ alignSelf: 'center' }}
        >
          <ToggleButton value="preview">Live preview</ToggleButton>
          <ToggleButton value="video">{isCard(done) ? 'Finished card' : 'Finished video'}</ToggleButton>
        </ToggleButtonGroup>
      )}
      <PhoneFrame around={job ? 430 : 260}>
        {done && view === 'video' ? (
          <Finished job={done} />
        ) : exporting ? (
          // A preview that plays would take half of the browser that draws.
          <StageNote title="Made in this browser" />
        ) : (
          <StudioPreview studio={studio} />
        )}
      </PhoneFrame>
      {preview.props && Object.keys(preview.errors).length > 0 && (
        <Alert severity="warning">
          The preview shows the last valid choices. Correct the marked fields to go on.
        </Alert>
      )}
      {job && !same && !isRunning(job) && (
        <Alert severity="info">
          {isCard(job)
            ? 'The last card was made with other choices. Make it again to get a card with these.'
            : 'The last video was made with other choices. Render to get a video with these.'}
        </Alert>
      )}
      <RenderBar studio={studio} same={same} onExport={() => setExporting(true)} />
      {exporting && userId && template && film && preview.props && preview.choices && (
        <Suspense>
          <ExportDialog
            member={{ user_id: userId, display_name: studio.member.data?.display_name ?? null }}
            templateId={template.id}
            film={film}
            preview={{ props: preview.props, choices: preview.choices }}
            onClose={() => setExporting(false)}
          />
        </Suspense>
      )}
    </Stack>
  );
}
